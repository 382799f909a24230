// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "rules/pattern/Pattern.h"
#include "text/Text.h"

namespace morat {

/// What a rule does with its patterns: Vale's `extends`.
enum class RuleKind : quint8 {
    Existence, ///< what its tokens find is wrong
    /// What stands on the left of `swap` is replaced by what is on the right; over the draft only
    /// where the draft has both.
    Substitution,
    Occurrence,  ///< its token stands too often, or too seldom, in a sentence, a block or the draft
    Repetition,  ///< one of its tokens stands twice in a row
    Consistency, ///< of several forms, a draft uses one
    Conditional, ///< where `first` (left of `swap`) stands, `second` (right) is said somewhere
    Capitalization, ///< the block is written with other capitals than the rule wants
};

/// Where a rule looks.
struct RuleScope {
    quint32 kinds = 0; ///< one bit a BlockKind
    bool bySentence = false;
    bool wholeDraft = false;

    [[nodiscard]] bool holds(BlockKind kind) const { return (kinds >> quint32(kind) & 1U) != 0; }
    friend bool operator==(RuleScope, RuleScope) = default;
};

/// One entry of a rule: what it looks for and what could stand there.
struct RuleEntry {
    Pattern pattern;
    QStringList replacements; ///< may hold `$1` … and classes of tokens
    QString file;             ///< a list beside the rule's file; empty: that file
    int line = 0;             ///< from 1
    int set = 0;              ///< consistency: forms of one set exclude each other
    /// What decides over the draft whether the entry counts: a substitution over the draft counts
    /// where one of them stands too, a conditional where none does.
    QList<Pattern> companions;
};

enum class BlockCapitals : quint8 { Expression, Title, Sentence, Lower, Upper };

/// A sentence that the rule must find something in, or must not. Line breaks part blocks.
struct RuleExample {
    QString text;
    bool isBad = true;
    int line = 0;
};

/// A rule as its file says it, compiled. A plain value.
struct Rule {
    QString id;
    QString category;
    QString title;   ///< a few words
    QString message; ///< may hold %s: what should stand there, what stands there
    QString reason;  ///< why, one or two sentences; may be empty
    QString source;  ///< decree, table, dictionary; may be empty
    QString file;    ///< where it was read
    int line = 0;    ///< from 1
    RuleKind kind = RuleKind::Existence;
    Level level = Level::Warning;
    bool isOn = true;
    Letters letters = Letters::Exact;
    RuleScope scope;
    QList<RuleEntry> entries;
    QList<Pattern> exceptions; ///< a match inside one of them stands
    /// Capitals of exceptions; they count where the entries are right forms, in which they do not.
    Letters exceptionLetters = Letters::Exact;
    bool removes = false; ///< existence: the suggestion is to leave it out
    int most = -1;        ///< occurrence; below 0: no limit
    int fewest = -1;
    BlockCapitals capitals = BlockCapitals::Expression;
    double threshold = 0.8; ///< share of a block's words that must be written as `capitals` says
    QList<RuleExample> examples;
};

} // namespace morat
