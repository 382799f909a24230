// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/model/LanguageModel.h"

#include <QSet>
#include <QString>

#include <memory>
#include <span>

namespace morat {

/// Syllables in use that the language model's texts have too seldom for a place in it: “lủ”, “nhữ”.
/// They get numbers behind the model's own, a count of their own and the words they can be typos
/// of; what follows them nobody has counted, and beside others they are unknown.
class RareSyllables {
public:
    using Word = LanguageModel::Word;

    /// `file`: dictionaries/rare-syllables.tsv, for the numbers of `model`. A line holds, with tabs
    /// between: the syllable, its count, the words of two syllables that it makes (“lủ khủ”, commas
    /// between), and the words meant, by the number of the Confusion (“0:lũ,lõ 1:lu”). Syllables
    /// that the model has got meanwhile are passed over, and words that it does not hold.
    [[nodiscard]] static Result<std::shared_ptr<const RareSyllables>>
    load(const QString &file, const LanguageModel &model);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_syllables.size()); }
    /// The number of the first: one behind the model's last.
    [[nodiscard]] Word first() const { return m_first; }
    [[nodiscard]] const QString &text(Word word) const { return of(word).text; }
    [[nodiscard]] quint32 count(Word word) const { return of(word).count; }
    /// ln of the share that this syllable has of all that the model does not know.
    [[nodiscard]] float share(Word word) const { return of(word).share; }
    [[nodiscard]] std::span<const model::ConfusionEntry> confusions(Word word) const {
        return of(word).confusions;
    }
    /// Whether two syllables, one of them rare, are a word.
    [[nodiscard]] bool isWord(Word left, Word right) const {
        return m_words.contains(quint32(left) << 16 | right);
    }

private:
    struct Syllable {
        QString text;
        quint32 count = 0;
        float share = 0;
        std::vector<model::ConfusionEntry> confusions; ///< the most frequent word first
    };
    RareSyllables() = default;
    [[nodiscard]] const Syllable &of(Word word) const {
        return m_syllables[size_t(word - m_first)];
    }
    /// The model's words as they are asked for: the same few thousand again and again.
    class KnownWords;
    using Row = QList<QStringView>; ///< its columns
    [[nodiscard]] bool take(const Row &columns, KnownWords &known);
    void numberWords(const QList<Row> &rows, KnownWords &known);

    Word m_first = 0;
    std::vector<Syllable> m_syllables;
    QSet<quint32> m_words; ///< the words of two syllables, by both numbers
};

} // namespace morat
