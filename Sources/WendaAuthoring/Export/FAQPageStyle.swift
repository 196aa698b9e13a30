/// The style sheet of the exported page: readable on a phone, light and dark.
enum FAQPageStyle {
  static let sheet = """
    :root {
      --text: #1c1e21; --soft: #5c6470; --line: #d9dde3; --ground: #ffffff; --raised: #f5f7f9; --link: #0a58b5;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --text: #e6e8eb; --soft: #a3abb6; --line: #3a4049; --ground: #15181c; --raised: #1e2228; --link: #8ab8ff;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1rem; max-width: 46rem; color: var(--text); background: var(--ground);
      font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: break-word;
    }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 1rem 0; }
    h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
    h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
    a { color: var(--link); }
    input[name="language"] { position: absolute; opacity: 0; }
    label {
      display: inline-block; padding: 0.4rem 0.9rem; margin-right: 0.25rem; cursor: pointer;
      border: 1px solid var(--line); border-radius: 999px;
    }
    input:checked + label { background: var(--text); color: var(--ground); border-color: var(--text); }
    input:focus-visible + label, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    #pick-zh:checked ~ main .en, #pick-en:checked ~ main .zh { display: none; }
    details { border-bottom: 1px solid var(--line); }
    summary { padding: 0.8rem 0; cursor: pointer; font-weight: 600; }
    .answer { padding: 0 0 0.5rem; }
    .answer p { margin: 0 0 0.75rem; }
    .answer ul, .answer ol { margin: 0 0 0.75rem; padding-left: 1.5rem; }
    pre { padding: 0.75rem; background: var(--raised); overflow-x: auto; }
    .related { color: var(--soft); font-size: 0.9rem; }
    @media print { details > * { display: block; } label { display: none; } }
    """
}
