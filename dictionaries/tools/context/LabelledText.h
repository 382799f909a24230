// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "text/Token.h"

#include <QHash>
#include <QStringList>

namespace morat {

struct LabelledBlock {
    QString text;
    QList<Token> tokens;
    /// Token → the folded words that are right in its place.
    QHash<qint32, QStringList> labels;
};

/// A text whose errors somebody has labelled.
struct LabelledText {
    QString id;
    QList<LabelledBlock> blocks;
};

/// JSON lines of {"id", "text", "errors": [{"start", "wrong", "right": [...]}]}; starts count code
/// points. Labels whose right form has another number of syllables are left out.
[[nodiscard]] Result<QList<LabelledText>> readLabelledSet(const QString &file);

} // namespace morat
