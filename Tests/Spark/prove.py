#!/usr/bin/env python3
"""Proves that a Spark job through `wenda batch --lines` loses and doubles nothing, whatever dies.

A million mixed questions are answered by one process and by Spark. In the middle of the job a wenda
process, a Python worker and an executor are killed (SIGKILL), each while it is at work. Then both
outputs must be the same byte for byte. Linux only: the victims are found in /proc.
"""

import argparse
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import questions

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
JOB = HERE / "answer_with_spark.py"
DEFAULT_WENDA = PROJECT / ".build" / "release" / "wenda"

EXECUTORS = "local-cluster[2,1,1024]"
PARTITIONS = 24
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.task.maxFailures": "8",
    "spark.log.level": "WARN",
    "spark.eventLog.enabled": "true",
    "spark.eventLog.compress": "false",
    "spark.eventLog.rolling.enabled": "false",
}
PACE = 0.02
"""Seconds between two looks at the processes."""


class Failure(Exception):
    """The proof has failed; the message says at what."""


class Process(NamedTuple):
    """A running process."""

    pid: int
    parent: int
    command: str


class Kill(NamedTuple):
    """Whom to kill, after which share of the tasks has been done, and the trace it must leave."""

    name: str
    share: float
    is_victim: Callable[[Process], bool]
    trace: str


def is_filter(process):
    """Whether this is a wenda process."""
    words = process.command.split("\0")
    return Path(words[0]).name.startswith("wenda") and "batch" in words


def is_worker(process):
    """Whether this is a Python worker, or the daemon that starts them."""
    return "pyspark.daemon" in process.command


def is_executor(process):
    """Whether this is the virtual machine of an executor."""
    program = process.command.split("\0")[0]
    return program.endswith("java") and "CoarseGrainedExecutorBackend" in process.command


KILLS = (
    Kill("wenda process", 0.2, is_filter, "exited with error code 137"),
    Kill("Python worker", 0.4, is_worker, "Python worker exited unexpectedly"),
    Kill("executor", 0.6, is_executor, "ExecutorLostFailure"),
)


def read_process(folder):
    """The process of a folder in /proc, or nothing if it has ended."""
    try:
        state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
        command = (folder / "cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return None
    return None if state in "ZX" else Process(int(folder.name), int(parent), command)


def descendants(root):
    """The processes that `root` has started, and theirs, by process id."""
    everyone = [read_process(folder) for folder in Path("/proc").glob("[0-9]*")]
    children = {}
    for process in filter(None, everyone):
        children.setdefault(process.parent, []).append(process)
    found, queue = {}, [root]
    while queue:
        for process in children.get(queue.pop(), []):
            found[process.pid] = process
            queue.append(process.pid)
    return found


def bytes_written(pid):
    """How much a process has written, 0 if it has ended."""
    try:
        fields = dict(line.split(": ") for line in Path(f"/proc/{pid}/io").read_text().splitlines())
    except OSError:
        return 0
    return int(fields["wchar"])


def find_victim(root, kill):
    """The process to kill and what the wenda process at or below it has written, when it is at work."""
    family = descendants(root)
    for filter_process in filter(is_filter, family.values()):
        written = bytes_written(filter_process.pid)
        process = filter_process
        while process and not kill.is_victim(process):
            process = family.get(process.parent)
        if process and written > 0:
            return process, written
    return None, 0


def tasks_done(output):
    """How many tasks of the job have delivered their part."""
    return len(list(output.glob("_temporary/*/task_*")))


def wait_for_victim(job, output, kill):
    """Waits until enough of the job is done and one is at work: what `find_victim` gives."""
    while job.poll() is None:
        if tasks_done(output) >= kill.share * PARTITIONS:
            victim, written = find_victim(job.pid, kill)
            if victim:
                return victim, written
        time.sleep(PACE)
    raise Failure(f"the job ended before a kill: {kill.name}")


def kill_in_the_middle(job, output, kills):
    """Makes the kills while the job runs; what has been killed, a line each."""
    report = []
    for kill in kills:
        victim, written = wait_for_victim(job, output, kill)
        os.kill(victim.pid, signal.SIGKILL)
        done = tasks_done(output)
        report.append(f"{kill.name} {victim.pid}, after {done} tasks, {written:,} bytes into the next")
    return report


def spark_home(folder):
    """PySpark's own folder under another address, so that executors leave their files in `folder`."""
    home = folder / "spark"
    home.mkdir()
    package = Path(importlib.util.find_spec("pyspark").origin).parent
    for item in package.iterdir():
        (home / item.name).symlink_to(item)
    return home


def environment(scratch, home):
    """The environment of the Spark job, whose temporary files go to `scratch`."""
    return os.environ | {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(scratch),
        "TMPDIR": str(scratch),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }


def submit(arguments, folder, questions_file, output):
    """Starts the Spark job."""
    home, events, scratch = spark_home(folder), folder / "events", folder / "scratch"
    events.mkdir()
    scratch.mkdir()
    settings = SETTINGS | {
        "spark.eventLog.dir": events.as_uri(),
        "spark.executor.extraJavaOptions": f"-Djava.io.tmpdir={scratch}",
        "spark.driver.extraJavaOptions": f"-Djava.io.tmpdir={scratch}",
    }
    command = [home / "bin" / "spark-submit", "--master", arguments.master, "--driver-memory", "512m"]
    command += [f"--conf={key}={value}" for key, value in settings.items()]
    partition = -(-questions_file.stat().st_size // PARTITIONS)
    command += [JOB, "--wenda", arguments.wenda, "--partition-bytes", str(partition)]
    command += [questions_file, output]
    with open(folder / "spark.log", "wb") as log:
        return subprocess.Popen(command, env=environment(scratch, home), stdout=log, stderr=log)


def run_spark(arguments, folder, questions_file, kills):
    """Answers with Spark, the kills in the middle; the output's folder, what was killed, the seconds."""
    output = folder / "answers"
    start = time.monotonic()
    job = submit(arguments, folder, questions_file, output)
    try:
        report = kill_in_the_middle(job, output, kills)
        status = job.wait()
    except BaseException:
        job.terminate()
        job.wait()
        raise
    if status or not (output / "_SUCCESS").exists():
        raise Failure(f"the job failed with status {status}")
    return output, report, time.monotonic() - start


def run_alone(wenda, questions_file, output):
    """Answers with one process; the seconds."""
    start = time.monotonic()
    with open(questions_file, "rb") as source, open(output, "wb") as sink:
        command = [wenda, "batch", "--format", "jsonl", "--lines"]
        subprocess.run(command, stdin=source, stdout=sink, check=True)
    return time.monotonic() - start


def task_ends(folder):
    """How the attempts at tasks have ended, by Spark's own log."""
    for path in (folder / "events").iterdir():
        for line in path.read_text(encoding="utf-8").splitlines():
            event = json.loads(line)
            if event["Event"] == "SparkListenerTaskEnd":
                yield event["Task End Reason"]


def check_traces(folder, kills):
    """Each kill must have failed a task; the counts of attempts that failed and that did not."""
    ends = list(task_ends(folder))
    failed = [json.dumps(end) for end in ends if end["Reason"] != "Success"]
    for kill in kills:
        if not any(kill.trace in end for end in failed):
            raise Failure(f"no task has failed by this kill: {kill.name}")
    return Counter(failed=len(failed), succeeded=len(ends) - len(failed))


def join_parts(output, path):
    """Puts the part files together in their order; how many there were."""
    parts = sorted(output.glob("part-*"))
    with open(path, "wb") as joined:
        for part in parts:
            with open(part, "rb") as file:
                shutil.copyfileobj(file, joined, 1 << 20)
    return len(parts)


def count_lines(path):
    """How many lines a file has, an unterminated last one included."""
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def check_same(alone, joined, count):
    """Both outputs must have a record for each question, and be the same byte for byte."""
    for path in (alone, joined):
        if (records := count_lines(path)) != count:
            raise Failure(f"{path.name}: {records:,} records for {count:,} questions")
    if subprocess.run(["cmp", alone, joined]).returncode:
        raise Failure("the outputs differ")


def wanted_kills(arguments):
    """The kills to make; a job without executors has none to kill."""
    if arguments.no_kills:
        return []
    is_cluster = not arguments.master.startswith("local[")
    return [kill for kill in KILLS if is_cluster or kill.is_victim is not is_executor]


def prove(arguments, folder):
    """The whole proof; what it has shown is printed as it goes."""
    names = ("questions.txt", "alone.jsonl", "spark.jsonl")
    questions_file, alone, joined = (folder / name for name in names)
    kills = wanted_kills(arguments)
    questions.write(questions_file, arguments.questions, arguments.seed)
    say(f"questions      {arguments.questions:,} lines, {questions_file.stat().st_size:,} bytes")
    say(f"one process    {run_alone(arguments.wenda, questions_file, alone):.1f} s")
    output, report, seconds = run_spark(arguments, folder, questions_file, kills)
    say(f"Spark          {seconds:.1f} s on {arguments.master}, starting it included")
    for line in report:
        say(f"killed         {line}")
    ends = check_traces(folder, kills)
    parts = join_parts(output, joined)
    say(f"tasks          {ends['succeeded']} succeeded, {ends['failed']} attempts failed; {parts} parts")
    check_same(alone, joined, arguments.questions)
    say(f"output         {alone.stat().st_size:,} bytes, the same by cmp: nothing lost, nothing doubled")


def say(line):
    """Prints a line at once."""
    print(line, flush=True)


def missing():
    """What this machine lacks for the proof, or nothing."""
    if importlib.util.find_spec("pyspark") is None:
        return "PySpark is not installed (pip install pyspark)"
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        return "there is no java"
    return None if Path("/proc/self/io").exists() else "there is no /proc"


def parse_arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wenda", type=Path, default=DEFAULT_WENDA, metavar="PATH")
    parser.add_argument("--questions", type=int, default=1_000_000, metavar="N", help="default: 1000000")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--master", default=EXECUTORS, help=f"default: {EXECUTORS}; or local[2,8]")
    parser.add_argument("--no-kills", action="store_true", help="leave the job alone, to time it")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="a new folder for all files, which stay")
    arguments = parser.parse_args()
    arguments.wenda = arguments.wenda.resolve()
    if not os.access(arguments.wenda, os.X_OK):
        parser.error(f"no executable: {arguments.wenda} (swift build -c release)")
    return arguments


def main():
    """Exit status: 0 proven, or skipped, which it says; 1 not proven."""
    arguments = parse_arguments()
    # Ends by an exception, so that the job is ended and the folder removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    if reason := missing():
        say(f"skipped: {reason}")
        return 0
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="wenda-spark-"))
    folder = folder.resolve()
    if arguments.keep:
        folder.mkdir(parents=True)
    try:
        prove(arguments, folder)
    except (Failure, subprocess.CalledProcessError) as failure:
        say(f"FAILED: {failure}")
        log = folder / "spark.log"
        if log.exists():
            print(*log.read_text(errors="replace").splitlines()[-30:], sep="\n", file=sys.stderr)
        return 1
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
