// SPDX-License-Identifier: GPL-3.0-or-later
// In every program that MinGW builds. At the end of a thread its runtime runs two things in the
// order in which they were first asked for: the destructors of thread_local objects, and the
// freeing of their memory. Whoever asks for memory first (Qt does, with regular expressions) has it
// freed before the destructors use it. Here the destructors are asked for, before anything else
// runs.

extern "C" int __cxa_thread_atexit(void (*destructor)(void *), void *object, void *library);

namespace {

void nothing(void * /*object*/) {}

// 101 is the first that is not the compiler's own.
[[gnu::constructor(101)]] void runDestructorsBeforeFreeing() {
    __cxa_thread_atexit(&nothing, nullptr, nullptr);
}

} // namespace
