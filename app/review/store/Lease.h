// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace morat {

/// Who may write a draft: one run of the program, which says again and again that it still runs by
/// counting `renewals` up. Whether it does is judged by that number alone (LeaseWatch.h): two
/// computers' clocks are never compared.
struct Lease {
    QString token;       ///< of the run that has it
    QString person;      ///< as decisions carry the name
    QString place;       ///< user and computer, for people
    qint64 renewals = 0; ///< grows as long as the owner lives
    QDateTime taken;     ///< by the owner's clock, UTC; shown, not judged by
    friend bool operator==(const Lease &, const Lease &) = default;
};

/// What a run of the program asks for when it opens a draft.
struct LeaseClaim {
    enum class Wish : quint8 {
        ToOwn,
        ToReadOrCount, ///< it goes in where nobody is, and takes no lease
    };
    QString token; ///< its own; empty: it has none, and never owns
    Wish wish = Wish::ToOwn;
    QString person;
    QString place;
    QString over; ///< the token of a lease that may be ended
    /// …and only while that stands at so many renewals: its owner lives when it has more.
    std::optional<qint64> unrenewed = std::nullopt;
};

/// Where a draft stands in the store, for whoever looks on.
struct DraftHead {
    qint64 revision = 0; ///< the latest
    qint64 step = 0;     ///< the last on that
    std::optional<Lease> lease;
    friend bool operator==(const DraftHead &, const DraftHead &) = default;
};

/// The tokens of what no run has: it is in the archive, or somebody else's to read a second time.
inline constexpr QStringView archiveToken = u"archive";
inline constexpr QStringView secondReaderToken = u"second-reader";

} // namespace morat
