// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "rules/pattern/Pattern.h"
#include "text/Text.h"

#include <memory>

namespace morat {

class RuleKind;

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
    int set = 0;              ///< forms of one set exclude each other
    /// What decides over the draft whether the entry counts; how, the kind says.
    QList<Pattern> companions;
};

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
    std::shared_ptr<const RuleKind> kind; ///< never null in a rule that was read
    Level level = Level::Warning;
    bool isOn = true;
    Letters letters = Letters::Exact;
    RuleScope scope;
    QList<RuleEntry> entries;
    QList<Pattern> exceptions; ///< a match inside one of them stands
    /// Capitals of exceptions; they count where the entries are right forms, in which they do not.
    Letters exceptionLetters = Letters::Exact;
    Letters companionLetters = Letters::Exact; ///< capitals of the entries' companions
    QList<RuleExample> examples;
};

} // namespace morat
