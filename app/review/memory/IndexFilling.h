// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/SearchIndex.h"

#include <chrono>

namespace morat {

/// Brings an index up to what a review database has, a slice of time after the other, so that
/// whoever has something else to do on the thread gets to it in between. What of it is behind is
/// known from marks alone; what was put in by another run is not done again.
class IndexFilling {
public:
    IndexFilling(const Archive &archive, SearchIndex &index)
        : m_archive(archive)
        , m_index(index) {}

    /// Sees what is to be done; drafts that are on the desk no more leave the index.
    [[nodiscard]] Result<void> look();
    /// Works for about this long. True: there is more to do.
    [[nodiscard]] Result<bool> work(std::chrono::milliseconds time);

    [[nodiscard]] int known() const { return m_all - int(m_behind.size()); }
    [[nodiscard]] int all() const { return m_all; }

private:
    [[nodiscard]] Result<void> putNext();

    const Archive &m_archive;
    SearchIndex &m_index;
    QList<ArchivedDraft> m_behind; ///< the one that is next last
    int m_all = 0;
    bool m_hasPut = false; ///< since it was looked last
};

} // namespace morat
