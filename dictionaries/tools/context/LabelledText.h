// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "text/Token.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace morat {

struct LabelledBlock {
    QString text;
    QList<Token> tokens;
    /// Token → the folded words that are right in its place; of none, only that it is wrong is
    /// known.
    QHash<qint32, QStringList> labels;
    QSet<qint32> judged; ///< tokens that somebody looked at, where not every word was read
    QSet<qint32> unsure; ///< of these, those that nobody can tell
};

enum class Reading : quint8 { EveryWord, SomeWords };

/// A text whose errors somebody has labelled.
struct LabelledText {
    QString id;
    QList<LabelledBlock> blocks;
    Reading reading = Reading::EveryWord;
};

/// JSON lines of {"id", "text", "errors": [{"start", "wrong", "right": [...]}]}; starts count code
/// points. Labels whose right form has another number of syllables are left out.
[[nodiscard]] Result<QList<LabelledText>> readLabelledSet(const QString &file);

} // namespace morat
