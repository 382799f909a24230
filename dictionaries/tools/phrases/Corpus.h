// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace morat::phrases {

/// A large text as numbers, so that it is tokenised once and then counted in seconds: one number
/// a word, 0 wherever a run of words ends (punctuation, digits, a symbol, the end of a line).
class Corpus {
public:
    static constexpr std::uint32_t gap = 0;
    /// Set in a number when the word is written with a capital.
    static constexpr std::uint32_t capital = 0x80000000U;

    /// Tokenises UTF-8 text, one paragraph a line, from standard input.
    [[nodiscard]] static Corpus fromStandardInput();
    [[nodiscard]] static Result<Corpus> load(const QString &path);
    [[nodiscard]] Result<void> save(const QString &path) const;

    /// The number of a folded word, or `gap` when the text does not have it.
    [[nodiscard]] std::uint32_t number(QStringView folded) const;
    [[nodiscard]] const QString &word(std::uint32_t number) const {
        return m_words.at(number & ~capital);
    }
    [[nodiscard]] std::span<const std::uint32_t> numbers() const { return m_numbers; }
    /// How often each number stands in the text, capitals or not; [gap] is the number of gaps.
    [[nodiscard]] std::vector<std::uint32_t> wordCounts() const;
    [[nodiscard]] qsizetype vocabulary() const { return m_words.size(); }

private:
    std::uint32_t numberOf(const QString &folded);

    QStringList m_words{QString()};
    QHash<QString, std::uint32_t> m_index;
    std::vector<std::uint32_t> m_numbers;
};

/// How often two words stand side by side. Open addressing: tens of millions of pairs in little
/// more memory than their keys take.
class BigramCounts {
public:
    explicit BigramCounts(const Corpus &corpus);

    [[nodiscard]] std::uint32_t count(std::uint32_t first, std::uint32_t second) const;

    template <typename Visitor>
    void forEach(Visitor visit) const {
        for (const Slot &slot : m_slots) {
            if (slot.count > 0)
                visit(std::uint32_t(slot.key >> 32U), std::uint32_t(slot.key), slot.count);
        }
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t count = 0;
    };

    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const;
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace morat::phrases
