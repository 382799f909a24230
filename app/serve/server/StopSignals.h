// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace morat {

/// Calls a function when somebody ends the program from outside: SIGTERM, SIGINT (Ctrl+C), on
/// Windows a console that is closed. Made before any other thread, whose signals it would otherwise
/// miss; one at a time.
class StopSignals {
public:
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

private:
    std::thread m_waiting;
};

} // namespace morat
