// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Range.h"

#include <QList>
#include <QString>

#include <optional>

namespace morat {

/// How sure a finding is, and so how loudly it is shown. Ordered.
enum class Level : quint8 {
    Info,    ///< on demand
    Warning, ///< shown by default
    Error,   ///< surely wrong
};

struct Suggestion {
    enum class Action : quint8 {
        Replace,          ///< put `text` in the finding's range, or in `place`
        RemoveBlock,      ///< remove the whole block, its wrapper too
        ConvertToUnicode, ///< write the whole draft as Unicode; the text stays as it is
        OrdinarySpaces,   ///< mend every odd space of the draft; `text` is what this one becomes
    };
    Action action = Action::Replace;
    QString text;
    /// What the editor reads when `text` alone does not say it ("xóa dấu cách thừa"); may be empty.
    QString label;
    /// What `text` replaces where that is not the finding's range: counted from the start of that
    /// range, in its block. Such a suggestion only adds to what stands there (a mark that is
    /// missing), so `text` begins or ends with it.
    std::optional<TextRange> place = std::nullopt;
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// What a check has to say about a place. A plain value: it changes nothing and knows no widget.
struct Finding {
    QString rule;     ///< "spelling.syllable", "typography.doubled-space"…
    QString category; ///< one of the category ids of the command line's contract
    Level level = Level::Warning;
    double confidence = 1.0; ///< 0..1
    qsizetype block = 0;     ///< index into the text's blocks
    TextRange range;         ///< UTF-16 units into that block's text
    /// What the key is made of, where that is not the range: a version of the program that marks
    /// more of the same slip finds what was decided on it.
    std::optional<TextRange> keyRange;
    QString message;               ///< Vietnamese: what is wrong and why, one sentence
    QString explanation;           ///< Vietnamese: evidence, may be empty
    QString reference;             ///< decree, dictionary, table; may be empty
    QList<Suggestion> suggestions; ///< best first
    /// What the finding is about, folded: findings are grouped by it, and "ignore in this
    /// article" covers every finding with the same rule and subject.
    QString subject;
    /// Rule + folded window of neighbours + occurrence, set by the engine: it finds a decision
    /// again after edits elsewhere, reformatting, or a re-export of the article.
    QString key;
    /// Lower wins where findings overlap.
    int priority = 50;

    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] QString levelName(Level level);

} // namespace morat
