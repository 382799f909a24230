// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/model/LanguageModelFile.h"
#include "vietnamese/model/LanguageModelWords.h"
#include "vietnamese/model/NeighbourIndex.h"

#include <QFile>
#include <QJsonObject>
#include <QStringView>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace morat {

/// How Vietnamese syllables follow one another: runs of up to three, seen from both sides, with
/// modified Kneser-Ney smoothing. A mapped file: opening makes indexes of its pairs and copies
/// nothing else, all threads share it.
class LanguageModel {
public:
    using Word = model::Word;

    /// A file that is damaged, cut short or of another version is refused with the reason.
    [[nodiscard]] static Result<std::shared_ptr<const LanguageModel>> open(const QString &file);

    /// The number of a folded word; unknown() when the model does not hold it.
    [[nodiscard]] Word wordOf(QStringView folded) const;
    /// What stands for a token that is no plain word; unknown() for ModelWordKind::Word.
    [[nodiscard]] Word reserved(ModelWordKind kind) const;
    [[nodiscard]] Word unknown() const { return m_unknown; }
    [[nodiscard]] QString text(Word word) const;

    /// ln P(c | a b) and ln P(a | b c).
    [[nodiscard]] double forward(Word a, Word b, Word c) const;
    [[nodiscard]] double backward(Word a, Word b, Word c) const;

    /// Of five words, ln P of the last three from the left and of the first three from the right.
    struct RunScores {
        double forward = 0;
        double backward = 0;
    };
    [[nodiscard]] RunScores runScores(std::span<const Word, 5> words) const;

    /// The two words on each side of a place, looked up once for many words tried there.
    struct Neighbours {
        Word before2;
        Word before;
        Word after;
        Word after2;
        const model::PairEntry *left = nullptr;  ///< of before2 and before
        const model::PairEntry *right = nullptr; ///< of after and after2
        NeighbourIndex::Run following;           ///< what follows before
        NeighbourIndex::Run preceding;           ///< what precedes after
    };
    [[nodiscard]] Neighbours neighbours(Word before2, Word before, Word after, Word after2) const;
    struct SideScores {
        double forward = 0;  ///< ln P(word | before2 before)
        double backward = 0; ///< ln P(word | after after2)
        bool isMet = false;  ///< the word was seen right beside one of them, and not given up
    };
    [[nodiscard]] SideScores scores(const Neighbours &around, Word word) const;
    /// A word tried at a place. When its pairs alone score below `least` it is given up as not met:
    /// what three words in a row say is not looked up.
    struct Trial {
        const Neighbours *around;
        Word word;
        double least = -1000;
        SideScores scores = {};
    };
    /// Scores many words, at one place or at several, which takes half the time of asking for one
    /// after the other.
    void score(std::span<Trial> trials) const;
    /// ln P(word | before) + ln P(word | after) by pairs alone; far below zero when one of the
    /// pairs was not kept.
    [[nodiscard]] double pairFit(Word before, Word word, Word after) const;

    /// How often the word, or the pair of neighbours, stood in the text; the pair's to within
    /// 3 %, and 0 for pairs that were too rare to be kept.
    [[nodiscard]] quint32 count(Word word) const;
    /// Of all words together.
    [[nodiscard]] quint64 totalCount() const { return m_totalCount; }
    [[nodiscard]] quint64 count(Word first, Word second) const;

    /// How often the run of two to four words stood in the text, if the lexicon has it as a word.
    [[nodiscard]] std::optional<quint32> compound(std::span<const Word> syllables) const;
    /// The words that can have been meant by `word`, the most frequent first.
    [[nodiscard]] std::span<const model::ConfusionEntry> confusions(Word word) const;

    /// What the model was made from, and how: the words of `morat-cli model info`.
    [[nodiscard]] const QJsonObject &description() const { return m_description; }
    [[nodiscard]] quint32 wordCount() const { return m_header->words; }
    [[nodiscard]] quint32 pairCount() const { return m_header->pairs; }
    [[nodiscard]] quint32 tripleCount() const { return m_header->triples; }
    [[nodiscard]] quint32 compoundCount() const { return m_header->compounds; }
    [[nodiscard]] quint32 confusionCount() const { return m_header->confusions; }
    [[nodiscard]] quint64 fileBytes() const { return m_header->fileBytes; }

    /// How the reserved words are written in the file; no folded word looks like them.
    [[nodiscard]] static QByteArray reservedText(ModelWordKind kind);

private:
    LanguageModel() = default;
    [[nodiscard]] Result<void> bind();
    /// False when a pair or a compound names a word that is none.
    [[nodiscard]] bool buildIndexes();
    [[nodiscard]] std::string_view utf8(quint32 word) const;
    [[nodiscard]] Word find(std::string_view word) const;
    [[nodiscard]] const model::PairEntry *pair(Word first, Word second) const;
    [[nodiscard]] double forward(const model::PairEntry *ab, const model::TripleEntry *abc,
                                 const model::PairEntry *bc, Word b, Word c) const;
    [[nodiscard]] double backward(const model::PairEntry *ab, const model::TripleEntry *abc,
                                  const model::PairEntry *bc, Word a, Word b) const;
    [[nodiscard]] SideScores pairScores(const Neighbours &around, Word word) const;
    [[nodiscard]] std::span<const model::TripleEntry> triples(const model::PairEntry *start) const {
        return m_triples.subspan(start->firstTriple, start[1].firstTriple - start->firstTriple);
    }
    /// Null for a pair that was not kept, which is null.
    [[nodiscard]] const model::TripleEntry *triple(const model::PairEntry *start, Word last) const;

    QFile m_file;
    std::span<const uchar> m_bytes;
    const model::Header *m_header = nullptr;
    std::span<const quint32> m_wordStarts;
    const char *m_text = nullptr;
    std::span<const model::WordEntry> m_words;
    std::span<const model::PairEntry> m_pairs;
    std::span<const model::TripleEntry> m_triples;
    std::span<const model::CompoundEntry> m_compounds;
    std::span<const quint32> m_confusionStarts;
    std::span<const model::ConfusionEntry> m_confusions;
    NeighbourIndex m_following; ///< what follows each word, in the order of the pairs
    NeighbourIndex m_preceding; ///< what precedes each word
    /// Where the compounds that begin with each word start.
    std::vector<quint32> m_compoundStarts;
    QJsonObject m_description;
    quint64 m_totalCount = 0;
    Word m_unknown = 0;
    std::array<Word, 6> m_reserved{};
};

} // namespace morat
