// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/StopSignals.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <csignal>
#include <pthread.h>
#endif

namespace morat {

#ifdef _WIN32

namespace {

std::function<void()> stopFunction;

BOOL WINAPI stopOnControl(DWORD) {
    stopFunction();
    return TRUE;
}

} // namespace

StopSignals::StopSignals(std::function<void()> stop) {
    stopFunction = std::move(stop);
    SetConsoleCtrlHandler(stopOnControl, TRUE);
}

StopSignals::~StopSignals() {
    SetConsoleCtrlHandler(stopOnControl, FALSE);
    stopFunction = {};
}

#else

namespace {

sigset_t stopSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGHUP);
    sigaddset(&ending, SIGUSR1); // the destructor's own
    return ending;
}

} // namespace

StopSignals::StopSignals(std::function<void()> stop) {
    const sigset_t ending = stopSignals();
    // Every thread that is made from now on leaves them to the one that waits.
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    m_waiting = std::thread([stop = std::move(stop), ending] {
        int signal = 0;
        sigwait(&ending, &signal);
        if (signal != SIGUSR1)
            stop();
    });
}

StopSignals::~StopSignals() {
    pthread_kill(m_waiting.native_handle(), SIGUSR1);
    m_waiting.join();
}

#endif

} // namespace morat
