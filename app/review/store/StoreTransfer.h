// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/Store.h"

#include <QStringList>

#include <functional>

namespace morat {

/// How far a transfer is. Drafts, which are most of it.
struct TransferProgress {
    int done = 0;
    int total = 0;
};

/// Asked after each draft, on the thread that transfers; `Stop` ends it there.
enum class Carry : quint8 { On, Stop };
using TransferWatch = std::function<Carry(const TransferProgress &)>;

/// What became of a transfer.
struct Transferred {
    int added = 0;   ///< drafts that were not there
    int updated = 0; ///< …that were, and are further now
    int same = 0;    ///< …as far as they were, or further there
    int removed = 0; ///< …that were there, and were removed there since: they stay so
    /// Sentences on drafts that were left as they are on both sides: both were gone on with since
    /// the last transfer, or somebody has them there now.
    QStringList leftOut;
    bool wasStopped = false;
    friend bool operator==(const Transferred &, const Transferred &) = default;
};

/// Brings all that a review database has into another one, of whichever engine: drafts with their
/// versions, decisions, questions, moves, notes, owners and deadlines, and the lines of the log;
/// the words, rules, pairs and house style that hold for all. The one that it comes from is only
/// read. Not brought: leases, what is derived (the index for searching), journals.
///
/// Each draft is one transaction. Interrupted anywhere, it is run again and goes on; run again when
/// all is there, it changes nothing. A draft that came from the other database before, in either
/// direction, is known again; it is brought further when only the other side went on with it, be
/// it by an owner, a deadline or an answer alone. One that was removed in the target is not brought
/// again. What was taken off a list in the source stays on the target's; what the target took off
/// one is not put there again, unless somebody put it on the source's anew.
///
/// Decisions keep their authors and times, which who imports could otherwise not say: on a server
/// it is for an admin. `author` is who imports, for the log.
[[nodiscard]] Result<Transferred> transferStore(Store &from, Store &to, const QString &author,
                                                const TransferWatch &watch = {});

/// By what databases tell where something came from: the same for all connections to one, and
/// another for every database. No secret: the hash of one (Store::salt()).
[[nodiscard]] QString identityOf(const Store &store);

} // namespace morat
