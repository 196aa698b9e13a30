import Wenda

/// The style sheet of the page: light or dark as the reader's system is, one column on a phone.
enum PageStyle {
  static let css = """
    :root { color-scheme: light dark; --paper: #fff; --panel: #f4f6f8; --ink: #1a1f25; --soft: #566170;
      --line: #d3d9e0; --good: #0f6b75; --bad: #b3400b; --accent: #4a5fc1; }
    @media (prefers-color-scheme: dark) { :root { --paper: #13171c; --panel: #1c2228; --ink: #e7eaed;
      --soft: #a3adb9; --line: #37404a; --good: #5fc6d0; --bad: #f39a63; --accent: #9db0ff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.2rem clamp(.9rem, 4vw, 2rem) 4rem; max-width: 70rem;
      background: var(--paper); color: var(--ink); line-height: 1.55; text-size-adjust: 100%;
      -webkit-text-size-adjust: 100%;
      font-family: system-ui, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: .2rem 0; overflow-wrap: anywhere; }
    h2 { font-size: 1.2rem; margin: 2.4rem 0 .3rem; }
    p { margin: .3rem 0 .8rem; max-width: 46rem; }
    .soft, caption, summary { color: var(--soft); }
    body:has(#show-zh:checked) .en, body:has(#show-en:checked) .zh { display: none; }
    fieldset { border: 0; margin: 0; padding: 0; float: right; }
    fieldset input { position: absolute; opacity: 0; }
    fieldset label { display: inline-block; padding: .25rem .8rem; border: 1px solid var(--line);
      cursor: pointer; }
    fieldset label:first-of-type { border-radius: .5rem 0 0 .5rem; }
    fieldset label:last-of-type { border-radius: 0 .5rem .5rem 0; border-left: 0; }
    fieldset input:checked + label { background: var(--ink); color: var(--paper); }
    :focus-visible, fieldset input:focus-visible + label { outline: 2px solid var(--accent);
      outline-offset: 2px; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .7rem;
      margin: 1.2rem 0 0; }
    .tiles div { background: var(--panel); border-radius: .6rem; padding: .7rem .9rem; }
    .tiles dt { color: var(--soft); font-size: .85rem; }
    .tiles dd { margin: 0; font-size: 1.6rem; font-weight: 600; line-height: 1.3; }
    .tiles small { display: block; color: var(--soft); font-size: .8rem; font-weight: 400; }
    .origin { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: .6rem 0 0; font-size: .9rem; }
    .origin dt { color: var(--soft); font-size: .8rem; }
    .origin dd { margin: 0; overflow-wrap: anywhere; }
    .origin small { display: block; color: var(--soft); }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: 0 2.5rem; align-items: start; }
    .bars { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: .6rem 2rem; align-items: start; }
    /* The shade at the right edge says that there is more, and goes when the end is reached. */
    .scroll { overflow-x: auto; margin: .4rem 0; background:
      linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local,
      linear-gradient(to left, var(--line), transparent) right / .8rem 100% no-repeat; }
    table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
    caption { text-align: start; padding: .2rem 0; }
    th, td { padding: .3rem .6rem; text-align: end; white-space: nowrap;
      border-bottom: 1px solid var(--line); vertical-align: baseline; }
    thead th { font-weight: 500; color: var(--soft); vertical-align: bottom; }
    th:first-child { text-align: start; padding-left: 0; font-weight: 500; position: sticky; left: 0;
      background: var(--paper); }
    td small { display: block; color: var(--soft); }
    ol.pairs { list-style: none; padding: 0; margin: .6rem 0; columns: 22rem; column-gap: 2.5rem; }
    ol.pairs > li { break-inside: avoid; padding: .4rem 0; border-top: 1px solid var(--line); }
    ol.pairs ul { margin: .1rem 0; padding-left: 1.1rem; color: var(--soft); font-size: .9rem;
      overflow-wrap: anywhere; }
    summary { cursor: pointer; padding: .3rem 0; }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
    svg { display: block; max-width: 29rem; width: 100%; height: auto; }
    .scroll > svg { width: auto; max-width: none; flex: none; }
    /* The names of the rows stay where they are while the cells are scrolled. */
    .heat { display: flex; }
    .heat > .names { position: sticky; left: 0; flex: none; background: var(--paper); overflow: hidden; }
    .heat > .names svg { max-width: none; width: auto; }
    svg text { fill: var(--ink); font-size: 12px; }
    svg text.soft { fill: var(--soft); font-size: 11px; }
    svg text.small { font-size: 10.5px; }
    svg text.count { font-size: 11.5px; }
    svg text.long { font-size: 9.5px; }
    svg text.strong { fill: var(--paper); }
    .leader { fill: none; stroke: var(--bad); stroke-width: 1; stroke-opacity: .7; }
    .good { fill: var(--good); } .bad { fill: var(--bad); } .accent { fill: var(--accent); }
    .mixed, .track { fill: var(--line); }
    .cell { fill: none; stroke: var(--line); stroke-width: .6; }
    .own { stroke: var(--soft); stroke-width: 1.2; }
    .grid, .ideal, .gap, .curve { fill: none; stroke: var(--line); }
    .ideal { stroke: var(--soft); stroke-dasharray: 5 4; }
    .gap { stroke: var(--bad); stroke-width: 3; stroke-opacity: .65; }
    .curve { stroke: var(--good); stroke-width: 2; stroke-linejoin: round; }
    .area { fill: var(--good); fill-opacity: .14; }
    .point { fill: var(--good); } .choice { fill: var(--paper); stroke: var(--bad); stroke-width: 2.5; }
    svg.bar { width: 6.5rem; display: inline-block; vertical-align: middle; }
    .whisker { fill: none; stroke: var(--ink); stroke-width: 1.2; }
    @media (max-width: 30rem) { th, td { padding: .3rem .4rem; } svg.bar { width: 4rem; }
      th:first-child { min-width: 6rem; max-width: 8rem; white-space: normal; overflow-wrap: anywhere; }
      .heat > .names { width: 7.5rem; } }
    @media print { fieldset { display: none; } }
    """
}
