// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/lexicon/SyllableInventory.h"
#include "vietnamese/model/LanguageModelFile.h"

#include <QPair>
#include <QSet>

namespace morat {

/// For every word of a language model, the words that can have been meant by it: its confusions.
/// Worked out once, when the model is built, so that a check only reads.
struct ConfusionTable {
    std::vector<quint32> starts; ///< one more than there are words
    std::vector<model::ConfusionEntry> entries;

    [[nodiscard]] static ConfusionTable empty(qsizetype words);
    /// Two spellings of one word, neither a typo of the other; each pair both ways round.
    using Variants = QSet<QPair<QString, QString>>;
    [[nodiscard]] static Result<Variants> readVariants(const QString &file);

    /// Between the words (UTF-8, folded) that are syllables in use. A word's entries are sorted by
    /// `counts` of the other word, the most frequent first.
    [[nodiscard]] static ConfusionTable between(const QList<QByteArray> &words,
                                                const QList<quint64> &counts,
                                                const SyllableInventory &inventory,
                                                const Variants &variants = {});
};

} // namespace morat
