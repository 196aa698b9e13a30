extension LanguageTraits {
  static let chinese = LanguageTraits(
    code: "zh", nativeName: "中文", englishName: "Chinese", otherNames: [],
    localeNames: ["zh", "cn", "chinese", "chs", "cht", "zho", "chi", "中文", "汉语", "简体中文", "繁體中文", "繁体中文"],
    namesInChinese: ["中文"], tag: "zh-Hans", locale: "zh-CN", listSeparator: "、",
    functionWords: """
      的 吗 呢 我 你 您 他 她 它 们 是 在 不 有 没 了 吧 啊 和 与 跟 到 要 用 能 可 会 怎 么 什 为 如 何 请 问 哪 谁 这 那 个 \
      把 被 给 让 想 就 也 都 还 从 对 里 上 下 得 着 过 呀 啦 嘛 哦 呗 咯 咋 啥 \
      一 二 三 四 五 六 七 八 九 十 百 千 万 很 太 最 更 于 此 之 而 且 或 但 因 所 以 及 呃 嗯 哎 喂 唔 嘅 咗 喺 佢 哋 啲 嘢 冇 乜 咩
      """)
}
