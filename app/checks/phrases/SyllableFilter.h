// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <bitset>

namespace morat {

/// Tells of most words without hashing them that they are none of a few syllables, by their ends
/// and their length.
class SyllableFilter {
public:
    void add(QStringView syllable) { m_seen.set(keyOf(syllable)); }
    [[nodiscard]] bool mayHold(QStringView word) const {
        return !word.isEmpty() && m_seen.test(keyOf(word));
    }

private:
    static constexpr size_t size = 4096;
    [[nodiscard]] static size_t keyOf(QStringView word) {
        return (size_t(word.front().unicode()) * 61 + size_t(word.back().unicode()) * 7 +
                size_t(word.size())) %
               size;
    }

    std::bitset<size> m_seen;
};

} // namespace morat
