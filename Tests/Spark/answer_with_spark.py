#!/usr/bin/env python3
"""Answers files of questions with Spark, each partition piped through one `wenda batch --lines`.

One record out for each line in; the part files, read in the order of their names, are in the order of
the input. Run it with `spark-submit`, or with `python3` where PySpark is installed.
"""

import argparse
from operator import itemgetter
from pathlib import Path

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, decode

PROJECT = Path(__file__).resolve().parents[2]
DEFAULT_WENDA = PROJECT / ".build" / "release" / "wenda"
DEFAULT_PARTITION = 2 << 20

# A question may be no UTF-8 at all, and `pipe` takes text only. So the bytes travel as the characters of
# the same numbers, and iconv makes them bytes again. A killed iconv must not look like an end of input:
# hence `pipefail`.
FILTER = "iconv -f UTF-8 -t ISO-8859-1 | {wenda} batch --format jsonl --lines --jobs 1"
COMMAND = "bash -c 'set -o pipefail; {filter}'"


def questions(spark, path):
    """The lines of one file in their order, each byte a character."""
    table = spark.read.text(path, lineSep="\n")
    line = decode(col("value").cast("binary"), "ISO-8859-1")
    return table.select(line).rdd.map(itemgetter(0))


def shipped(context, wenda):
    """Gives every executor a copy of the executable; how to call it there."""
    context.addFile(str(wenda))
    is_one_process = context.master.startswith("local[") or context.master == "local"
    return SparkFiles.get(wenda.name) if is_one_process else f"./{wenda.name}"


def answer(spark, paths, output, wenda):
    """Writes the answers to the questions in `paths` to the folder `output`."""
    context = spark.sparkContext
    lines = context.union([questions(spark, path) for path in paths])
    command = COMMAND.format(filter=FILTER.format(wenda=shipped(context, wenda)))
    lines.pipe(command, checkCode=True).saveAsTextFile(output)


def session(partition_bytes):
    """The Spark session. What `spark-submit` says comes first, but for what correctness hangs on."""
    return (
        SparkSession.builder.appName("wenda")
        .config("spark.sql.files.maxPartitionBytes", partition_bytes)
        # What a failed task has written is never seen: a task's file gets its name when it is whole.
        .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", 1)
        .getOrCreate()
    )


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wenda", type=Path, default=DEFAULT_WENDA, metavar="PATH")
    parser.add_argument(
        "--partition-bytes", type=int, default=DEFAULT_PARTITION, metavar="N", help="default: 2 MiB"
    )
    parser.add_argument("input", nargs="+", help="files, one question a line")
    parser.add_argument("output", help="a folder that does not exist yet")
    arguments = parser.parse_args()
    spark = session(arguments.partition_bytes)
    try:
        answer(spark, arguments.input, arguments.output, arguments.wenda.resolve())
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
