"""Holds a conversation with `wenda chat --json`: a JSON object a line, both ways.

    python3 Tests/Programs/chat.py [.build/release/wenda]
"""

import json
import subprocess
import sys

wenda = sys.argv[1] if len(sys.argv) > 1 else ".build/release/wenda"
chat = subprocess.Popen([wenda, "chat", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def say(text, session="u7"):
    chat.stdin.write(json.dumps({"session": session, "text": text}) + "\n")
    chat.stdin.flush()
    return json.loads(chat.stdout.readline())


for text in ["Can I link the card to WeChat?", "and alipay?", "in Chinese please", "the second one"]:
    reply = say(text)
    print(f"{text} → {reply['decision']} {reply['intents']} {reply['text'][:40]}…")
