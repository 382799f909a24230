// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Check.h"
#include "rules/pattern/Pattern.h"
#include "rules/pattern/PatternHit.h"

#include <memory>

namespace morat {

/// Every pattern of every rule in one trie over folded tokens, so that a block costs the same
/// whether ten rules look at it or ten thousand. Immutable once built; shared by all threads.
class PatternSet {
public:
    PatternSet();
    ~PatternSet();
    PatternSet(PatternSet &&) noexcept;
    PatternSet &operator=(PatternSet &&) noexcept;

    struct Place {
        int owner = 0;
        int entry = 0;
        bool isException = false;
        quint32 kinds = ~0U; ///< the kinds of blocks that an expression is looked for in
    };
    void add(const Pattern &pattern, Letters letters, Place place);

    /// Every hit, exceptions too, ordered by first token.
    [[nodiscard]] QList<PatternHit> hits(const CheckedBlock &block) const;

    [[nodiscard]] bool isEmpty() const;

private:
    struct Trie;
    std::unique_ptr<Trie> m_trie;
};

} // namespace morat
