/// The style that every page carries inside, so that it can be mailed, kept and printed.
///
/// It stays within CSS that older browsers of offices and the validator of 2020 understand. All
/// colours of text stand out from their background by at least 7 : 1 (WCAG 2.2, 1.4.6).
enum HTMLStyle {
  /// Custom properties, which a theme may replace.
  static let properties = """
    --color-text: #1a1a1a;
    --color-muted: #3d4450;
    --color-background: #ffffff;
    --color-band: #f3f5f8;
    --color-line: #6b7280;
    --color-accent: #003a70;
    --color-focus: #7a0052;
    --color-alert: #8a0000;
    --color-warn: #5c3600;
    --color-good: #0a4a23;
    --font-family: "Liberation Sans", Arial, Helvetica, sans-serif;
    """

  /// The rules for screen and paper.
  static let rules = """
    *{box-sizing:border-box}
    html{font-size:100%}
    body{margin:0;color:var(--color-text);background:var(--color-background);\
    font-family:var(--font-family);line-height:1.5;overflow-wrap:break-word}
    body>header,main,body>footer{max-width:75rem;margin:0 auto;padding:1rem}
    body>header{border-bottom:4px solid var(--color-accent)}
    body>footer{border-top:1px solid var(--color-line);color:var(--color-muted)}
    h1,h2,h3,h4{line-height:1.25;margin:1.5rem 0 .5rem;color:var(--color-accent)}
    h1{font-size:1.75rem;margin-top:.5rem}
    h2{font-size:1.375rem}
    h3,h4{font-size:1.125rem}
    a{color:var(--color-accent);text-decoration:underline}
    a:focus,[tabindex]:focus,summary:focus{outline:3px solid var(--color-focus);outline-offset:2px}
    .skip{position:absolute;left:-999rem;top:0;padding:.5rem 1rem;\
    background:var(--color-background)}
    .skip:focus{left:0}
    .scroll{overflow-x:auto;margin:1rem 0;padding:0 1px 1px 0}
    table{border-collapse:collapse;width:100%}
    figure{margin:1rem 0}
    figcaption{font-weight:bold}
    caption{text-align:left;font-weight:bold;padding:.25rem 0;color:var(--color-text)}
    th,td{text-align:left;vertical-align:top;padding:.375rem .625rem;\
    border:1px solid var(--color-line);white-space:pre-line}
    thead th{background:var(--color-band);vertical-align:bottom}
    .num{text-align:right;font-variant-numeric:tabular-nums}
    time,.nowrap{white-space:nowrap}
    dt{font-weight:bold}
    dd{margin:0 0 .5rem}
    .muted{color:var(--color-muted)}
    .alert{color:var(--color-alert);font-weight:bold}
    .warn{color:var(--color-warn);font-weight:bold}
    .good{color:var(--color-good);font-weight:bold}
    .chart{display:block;max-width:100%;height:auto;margin:1rem 0}
    .chart text{fill:var(--color-text);font-size:140px;text-anchor:middle}
    .chart rect,.chart circle{fill:var(--color-accent)}
    .chart polyline{fill:none;stroke:var(--color-accent);stroke-width:30px}
    .chart line{stroke:var(--color-line);stroke-width:10px}
    @media print{
    .skip,form,nav{display:none}
    body{font-size:10pt}
    body>header,main,body>footer{max-width:none;padding:0}
    .scroll{overflow:visible}
    thead{display:table-header-group}
    tr,figure,.chart{break-inside:avoid}
    h2,h3,h4,caption{break-after:avoid}
    }
    """

  /// The rule for paper: A4 with the number of the page below, and a note beside it.
  static func paper(_ footer: HTMLPage.PrintFooter) -> String {
    """
    @page{size:A4;margin:18mm 15mm 20mm;
    @bottom-right{content:\(string(footer.before)) counter(page) \
    \(string(footer.between)) counter(pages)}
    @bottom-left{content:\(string(footer.note))}
    }
    """
  }

  /// A text as a string of CSS: everything but ASCII letters, digits and spaces is written as its
  /// number, so that no text can end the string or the style.
  private static func string(_ text: String) -> String {
    let parts = text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(max(scalar.value, 1), radix: 16) + " "
      }
    }
    return "\"" + parts.joined() + "\""
  }
}
