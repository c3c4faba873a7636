# Two commands make a newcomer's day: `make demo` and `make test`. Both set everything up first.

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
# One build serves the demo and the tests: optimised, since the encoder is too slow without, and testable.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
# One test at a time: Swift's pool has as many threads as the machine has cores, and tests that compute would starve those that wait on sockets.
# The installed daemon brings its own Swift runtime, so that it outlives the toolchain.
INSTALL_FLAGS := -c release --static-swift-stdlib --scratch-path .build-install --product barometer
BAROMETER := .build/release/barometer
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: help setup build demo test lint format docs bench bench-standing faults interop install uninstall clean

help:
	@echo "make demo       set up, then watch a sample office on a private IMAP server"
	@echo "make test       set up, then run all tests"
	@echo "make build      build $(BAROMETER)"
	@echo "make lint       check format, generated files and the unit"
	@echo "make docs       write the files that are generated from the settings' declaration"
	@echo "make bench      measure against peers (needs isync)"
	@echo "make bench-standing   measure the judgement on scenario offices (some minutes)"
	@echo "make faults     cut a sync at every byte; goes on where it was ended (an hour or more)"
	@echo "make interop    try Dovecot, Cyrus, Courier and GNU Mailutils, private and on loopback (as root; installs them in overlays of their own)"
	@echo "make install    install the daemon, its model and its systemd unit (PREFIX, DESTDIR)"
	@echo "make uninstall  take them away again; settings and data stay"
	@echo "make clean      remove what was built; .setup keeps the encoder"

setup:
	@scripts/setup

build: setup
	@swift build $(SWIFT_FLAGS) --product barometer

demo: build
	@scripts/demo

test: setup
	@swift build $(SWIFT_FLAGS) --build-tests
	@swift test $(SWIFT_FLAGS) --skip-build --disable-xctest --no-parallel

lint:
	@scripts/lint

format:
	@swift format --in-place --parallel --recursive $(SOURCES)

docs: build
	@scripts/generated write

bench: build
	@Benchmarks/run

bench-standing: build
	@Benchmarks/standing/run bench

faults: setup
	@swift build $(SWIFT_FLAGS) --build-tests
	@SWIFT_FLAGS="$(SWIFT_FLAGS)" scripts/faults

interop: build
	@scripts/interop/run

install: setup
	@swift build $(INSTALL_FLAGS)
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" deploy/install

uninstall:
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" deploy/uninstall

clean:
	rm -rf .build .build-install .build-bench .demo .interop .faults
