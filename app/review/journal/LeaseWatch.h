// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Lease.h"

#include <algorithm>
#include <chrono>

namespace morat {

/// How often the owner of a lease says that it lives, and how long others watch it before they take
/// it for dead.
struct LeaseTimes {
    std::chrono::milliseconds renewal{4000};
    /// How often who only reads looks at the store.
    std::chrono::milliseconds look{1000};
    /// So long the renewals must stand still.
    std::chrono::milliseconds patience{20'000};
    /// Between two looks no more than this counts: a watcher that slept has watched nothing.
    std::chrono::milliseconds longestGap{3000};
};

/// Judges from outside whether the owner of a lease still lives: its renewals grow while it does.
/// The time that counts is the watcher's own, of a clock that is never set, and only as far as it
/// was awake; no time that another computer wrote is compared with anything. So a clock that is set
/// forward steals no lease, and one that is set back locks no draft.
class LeaseWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit LeaseWatch(LeaseTimes times = {})
        : m_times(times) {}

    /// Takes a look at a lease. True: it has stood still for so long that its owner is gone.
    [[nodiscard]] bool isOver(const Lease &seen, Time now) {
        const bool isSame =
            m_last && m_last->token == seen.token && m_last->renewals == seen.renewals;
        const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_seen);
        m_still =
            isSame ? m_still + std::min(since, m_times.longestGap) : std::chrono::milliseconds(0);
        m_last = seen;
        m_seen = now;
        return m_still >= m_times.patience;
    }
    /// What was seen is forgotten: the owner may have been kept from saying that it lives.
    void begin() { m_last.reset(); }

private:
    LeaseTimes m_times;
    std::optional<Lease> m_last;
    Time m_seen;
    std::chrono::milliseconds m_still{0};
};

} // namespace morat
