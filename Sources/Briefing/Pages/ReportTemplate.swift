/// The template of the office report: a browser shows it, so the style sheet may do everything.
let reportTemplate = """
    <!DOCTYPE html>
    <html lang="{{{language}}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{{title}}} · {{{day}}}</title>
    <style>
    :root { color-scheme: light dark; --paper: #f4f5f7; --card: #ffffff; --ink: #1d2129; --soft: #626978; --rule: #e1e4ea;
      --rest: #e4e7ec; --problem: #d64540; --watch: #d9942a; --calm: #4f9d6e; --early: #9aa1af;
      --problem-ink: #b32622; --watch-ink: #8a5a00; --calm-ink: #2c6b45; --early-ink: #626978; }
    @media (prefers-color-scheme: dark) { :root { --paper: #16181d; --card: #20242c; --ink: #e8e9ec; --soft: #a3a9b6;
      --rule: #363c48; --rest: #363c48; --problem: #f0706a; --watch: #e3a53f; --calm: #5fae7e; --early: #747c8c;
      --problem-ink: #ff938d; --watch-ink: #f0bd68; --calm-ink: #86cfa2; --early-ink: #a3a9b6; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    main { max-width: 1120px; margin: 0 auto; padding: 28px 24px 48px; overflow-wrap: anywhere; }
    h1 { font-size: 24px; line-height: 1.25; margin: 0; } h2 { font-size: 17px; margin: 32px 0 8px; } h3 { font-size: 15px; margin: 0 0 6px; }
    .soft { color: var(--soft); font-size: 13px; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; margin: 20px 0 8px; }
    .tile, .card { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 12px 16px; }
    .tile strong { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .card { margin: 0 0 12px; } .scroll { padding: 0; overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-size: 12px; color: var(--soft); font-weight: 600; padding: 10px 12px; white-space: nowrap; }
    td { padding: 9px 12px; border-top: 1px solid var(--rule); vertical-align: top; } td small { display: block; color: var(--soft); }
    .number { text-align: right; white-space: nowrap; }
    svg { display: block; width: 120px; height: 8px; margin: 7px 0 3px; } .rest { fill: var(--rest); }
    .fill-problem { fill: var(--problem); } .fill-watch { fill: var(--watch); } .fill-calm { fill: var(--calm); } .fill-early { fill: var(--early); }
    .problem { color: var(--problem-ink); } .watch { color: var(--watch-ink); } .calm { color: var(--calm-ink); } .early { color: var(--early-ink); }
    .band { display: grid; grid-template-columns: minmax(110px, 220px) 1fr; gap: 14px; align-items: center; padding: 3px 0; }
    .band svg { width: 100%; height: 14px; margin: 0; } .ends { display: flex; justify-content: space-between; }
    ul { margin: 0 0 8px; padding-left: 20px; } li { margin: 2px 0; }
    @media (max-width: 640px) { main { padding: 18px 14px 32px; } thead { display: none; } .band { grid-template-columns: 1fr; gap: 0; } .band > span:empty { display: none; }
      table, tbody, tr, td { display: block; } tr { border-top: 1px solid var(--rule); padding: 10px 14px; } tbody tr:first-child { border-top: 0; }
      td { border: 0; padding: 1px 0; } td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--soft); } .number { text-align: left; white-space: normal; } }
    @media print { body { background: none; } .card, .tile { break-inside: avoid; } }
    </style>
    </head>
    <body>
    <main>
    <h1>{{{title}}}</h1>
    <p class="soft">{{#office}}{{{.}}} · {{/office}}{{{day}}}</p>
    <div class="tiles">
    {{#tiles}}
    <div class="tile"><strong class="{{{mood}}}">{{{number}}}</strong><span class="soft">{{{label}}}</span></div>
    {{/tiles}}
    </div>
    <div class="card scroll">
    <table>
    <thead><tr><th>{{{heads.client}}}</th><th>{{{heads.standing}}}</th><th>{{{heads.pressure}}}</th><th class="number">{{{heads.tone}}}</th><th class="number">{{{heads.demands}}}</th><th class="number">{{{heads.messages}}}</th><th>{{{heads.waits}}}</th></tr></thead>
    <tbody>
    {{#clients}}
    <tr>
    <td><strong>{{{name}}}</strong>{{#address}}<small>{{{.}}}</small>{{/address}}</td>
    <td class="{{{mood}}}">{{{standing}}}</td>
    <td><svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="{{{pressure}}}"><rect class="rest" width="100" height="8" rx="2"/><rect class="fill-{{{mood}}}" width="{{{bar}}}" height="8" rx="2"/></svg><small>{{{pressure}}} {{{trend}}}</small></td>
    <td class="number" data-label="{{{heads.tone}}}">{{{tone}}}</td>
    <td class="number" data-label="{{{heads.demands}}}">{{{demands}}}</td>
    <td class="number" data-label="{{{heads.messages}}}">{{{messages}}}</td>
    <td data-label="{{{heads.waits}}}">{{{waits}}}</td>
    </tr>
    {{/clients}}
    </tbody>
    </table>
    </div>
    {{#hasBands}}
    <h2>{{{history}}}</h2>
    <div class="card">
    <div class="band soft"><span></span><div class="ends"><span>{{{from}}}</span><span>{{{until}}}</span></div></div>
    {{#bands}}
    <div class="band"><span>{{{name}}}</span><svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="{{{label}}}"><rect class="rest" width="1000" height="10"/>{{#spans}}<rect class="fill-{{{mood}}}" x="{{{start}}}" width="{{{length}}}" height="10"/>{{/spans}}</svg></div>
    {{/bands}}
    </div>
    {{/hasBands}}
    {{#details}}
    <div class="card">
    <h3 class="{{{mood}}}">{{{person}}}</h3>
    <ul>
    {{#evidence}}
    <li>{{{.}}}</li>
    {{/evidence}}
    </ul>
    {{#hasShare}}
    <p class="soft">{{{shareTitle}}}</p>
    <ul>
    {{#share}}
    <li>{{{.}}}</li>
    {{/share}}
    </ul>
    {{/hasShare}}
    </div>
    {{/details}}
    {{#sections}}
    <h2>{{{title}}}</h2>
    <ul>
    {{#lines}}
    <li>{{{.}}}</li>
    {{/lines}}
    </ul>
    {{/sections}}
    </main>
    </body>
    </html>

    """
