"""Calls `wenda mcp` with the official Python client of the Model Context Protocol.

    python3 -m venv venv && venv/bin/pip install mcp
    venv/bin/python Tests/Programs/mcp_client.py [.build/release/wenda]

Exits with status 0 where everything is as it should be, and says what it saw.
"""

import asyncio
import json
import subprocess
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


def field(thing, *names):
    """An attribute of a result, under the name that this version of the client gives it."""
    for name in names:
        if hasattr(thing, name):
            return getattr(thing, name)
    raise AttributeError(f"{thing!r} has none of {names}")


async def converse(wenda):
    server = StdioServerParameters(command=wenda, args=["mcp"])
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        hello = await session.initialize()
        print("protocol", field(hello, "protocol_version", "protocolVersion"))
        info = field(hello, "server_info", "serverInfo")
        assert info.name == "wenda", info
        await session.send_ping()

        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        assert set(tools) == {"ask", "topics"}, tools
        schema = field(tools["ask"], "input_schema", "inputSchema")
        assert schema["required"] == ["question"], schema

        async def ask(question, **more):
            result = await session.call_tool("ask", {"question": question, **more})
            assert not field(result, "is_error", "isError"), result
            record = field(result, "structured_content", "structuredContent")
            print(f"{question!r}: {record['decision']} {record['intents']}")
            return record, result.content[0].text

        record, text = await ask("保号卡能绑微信吗？", session="u7")
        assert record["decision"] == "answer" and record["language"] == "zh" and record["text"] in text
        record, _ = await ask("支付宝呢", session="u7")
        assert record["intents"] == ["bind-wechat-alipay"], record
        record, _ = await ask("what is kyc", language="zh")
        assert record["intents"] == ["kyc"] and record["language"] == "zh", record
        record, _ = await ask("Which carrier is the cheapest?")
        assert record["decision"] == "decline" and record["related"], record

        result = await session.call_tool("topics", {"language": "zh"})
        topics = field(result, "structured_content", "structuredContent")["topics"]
        assert {"intent", "title", "section"} == set(topics[0]), topics[0]
        print(len(topics), "topics")

        result = await session.call_tool("ask", {"question": 5})
        assert field(result, "is_error", "isError"), result
        try:
            await session.call_tool("no-such-tool", {})
        except Exception as error:  # the client's class of errors has changed its name between versions
            print("unknown tool:", error)
        else:
            raise AssertionError("an unknown tool was called")


def raw(wenda, *lines):
    """What comes back to lines that no client sends."""
    done = subprocess.run([wenda, "mcp"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_errors(wenda):
    answers = raw(
        wenda,
        "{not json",
        "[]",
        '{"jsonrpc":"2.0","id":1,"method":"no/such"}',
        '{"jsonrpc":"2.0","method":"notifications/initialized"}',
        '{"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"other"}}',
        '{"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"1999-01-01"}}',
        '{"jsonrpc":"2.0","id":3,"method":"ping"}',
    )
    codes = [answer.get("error", {}).get("code") for answer in answers]
    assert codes == [-32700, -32600, -32601, -32602, None, None], answers
    assert [answer["id"] for answer in answers] == [None, None, 1, "a", 2, 3], answers
    print("errors", codes[:4])


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else ".build/release/wenda"
    asyncio.run(converse(path))
    check_errors(path)
    print("all as it should be")
