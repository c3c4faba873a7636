/// The template of letters.
///
/// Colours stand inline for mail programs that drop `<style>`; the style sheet turns them dark.
let pageTemplate = """
    <!DOCTYPE html>
    <html lang="{{{language}}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{{title}}}</title>
    <style>
    :root { color-scheme: light dark; }
    @media (prefers-color-scheme: dark) {
    .page { background: #16181d !important; color: #e8e9ec !important; }
    .card { background: #20242c !important; border-color: #363c48 !important; }
    .soft { color: #a3a9b6 !important; }
    .quote { color: #d3d6de !important; border-color: #4a5162 !important; }
    .rule { border-color: #363c48 !important; }
    .rest { background: #363c48 !important; }
    .fill-problem { background: #f0706a !important; } .mood-problem { color: #ff938d !important; }
    .fill-watch { background: #e3a53f !important; } .mood-watch { color: #f0bd68 !important; }
    .fill-calm { background: #5fae7e !important; } .mood-calm { color: #86cfa2 !important; }
    .badge { background: #f0706a !important; color: #16181d !important; }
    .alarm { color: #ff938d !important; }
    }
    @media (max-width: 480px) {
    .pad { padding: 14px !important; }
    .headline { font-size: 19px !important; }
    }
    </style>
    </head>
    <body class="page" style="margin:0;padding:0;background:#f4f5f7;color:#1d2129;">
    <div class="page" style="background:#f4f5f7;color:#1d2129;font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:15px;line-height:1.5;">
    <div class="pad" style="max-width:640px;margin:0 auto;padding:24px;overflow-wrap:anywhere;">
    <p class="soft" style="margin:0 0 6px;font-size:13px;color:#626978;">{{{title}}}</p>
    <h1 class="headline" style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:650;">{{{headline}}}</h1>
    {{#alarms}}
    <div class="card" style="background:#ffffff;border:1px solid #d64540;border-radius:10px;padding:12px 18px;margin:0 0 14px;">
    <h3 class="alarm" style="margin:0;font-size:14px;font-weight:650;color:#b32622;">{{{title}}}</h3>
    {{#lines}}
    <p style="margin:2px 0;">{{{.}}}</p>
    {{/lines}}
    </div>
    {{/alarms}}
    {{#cards}}
    <div class="card" style="background:#ffffff;border:1px solid #dfe2e8;border-radius:10px;padding:16px 18px;margin:0 0 14px;">
    <h2 style="margin:0;font-size:16px;line-height:1.35;font-weight:650;">{{{person}}}{{#badge}} <span class="badge" style="display:inline-block;background:#c22f2a;color:#ffffff;border-radius:9px;padding:0 8px;font-size:12px;font-weight:600;">{{{.}}}</span>{{/badge}}</h2>
    <p style="margin:2px 0 8px;"><strong class="mood-{{{mood}}}" style="color:{{{ink}}};">{{{status}}}</strong></p>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" aria-hidden="true" style="border-collapse:collapse;"><tr>
    {{#full}}<td class="fill-{{{mood}}}" width="{{{full}}}%" height="8" style="height:8px;line-height:8px;font-size:0;background:{{{fill}}};">&nbsp;</td>{{/full}}
    {{#empty}}<td class="rest" width="{{{empty}}}%" height="8" style="height:8px;line-height:8px;font-size:0;background:#e4e7ec;">&nbsp;</td>{{/empty}}
    </tr></table>
    <p class="soft" style="margin:4px 0 10px;font-size:13px;color:#626978;">{{{pressureText}}}</p>
    {{#hasBullets}}
    <ul style="margin:0 0 10px;padding:0 0 0 20px;">
    {{#bullets}}
    <li style="margin:2px 0;">{{{.}}}</li>
    {{/bullets}}
    </ul>
    {{/hasBullets}}
    {{#quote}}
    <p class="quote" style="margin:0 0 10px;padding:2px 0 2px 12px;border-left:3px solid #c9ced8;color:#3b4150;font-style:italic;">{{{.}}}</p>
    {{/quote}}
    {{#labelled}}
    <p style="margin:0 0 2px;"><strong>{{{label}}}</strong></p>
    <ul style="margin:0 0 10px;padding:0 0 0 20px;">
    {{#lines}}
    <li style="margin:2px 0;">{{{.}}}</li>
    {{/lines}}
    </ul>
    {{/labelled}}
    <p class="soft rule" style="margin:10px 0 0;padding:8px 0 0;border-top:1px solid #e4e7ec;font-size:13px;color:#626978;">{{{answer}}}</p>
    </div>
    {{/cards}}
    {{#note}}
    <p class="soft" style="margin:0 0 14px;color:#626978;">{{{.}}}</p>
    {{/note}}
    {{#sections}}
    <h3 style="margin:20px 0 4px;font-size:14px;font-weight:650;">{{{title}}}</h3>
    <ul style="margin:0;padding:0 0 0 20px;font-size:14px;">
    {{#lines}}
    <li style="margin:2px 0;">{{{.}}}</li>
    {{/lines}}
    </ul>
    {{/sections}}
    </div>
    </div>
    </body>
    </html>

    """
