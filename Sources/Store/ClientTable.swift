import GRDB

/// The client table's rows.
enum ClientTable {
    /// The row of a client, made where there is none.
    static func row(of key: String, _ db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT id FROM client WHERE key = ?")
        if let row = try Int64.fetchOne(statement, arguments: [key]) { return row }
        try db.cachedStatement(sql: "INSERT INTO client (key) VALUES (?)").execute(arguments: [key])
        return db.lastInsertedRowID
    }
}
