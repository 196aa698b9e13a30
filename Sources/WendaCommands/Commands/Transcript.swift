/// placeholder
struct Transcript { var turns: [ChatSession.Turn]; var text: String { "" } }
