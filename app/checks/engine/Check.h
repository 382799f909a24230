// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "checks/engine/PairVerdicts.h"
#include "text/Text.h"
#include "text/Token.h"

#include <QHash>

#include <memory>
#include <stop_token>
#include <vector>

namespace morat {

/// A rule as the settings, the command line and the findings panel name it.
struct RuleInfo {
    QString id;
    QString category;
    QString title;       ///< Vietnamese, a few words
    QString description; ///< Vietnamese, one or two sentences
};

class Check;

/// What a check finds out about a block by itself, to look at it beside the others later.
class BlockNotes {
public:
    BlockNotes() = default;
    BlockNotes(const BlockNotes &) = delete;
    BlockNotes &operator=(const BlockNotes &) = delete;
    virtual ~BlockNotes() = default;
};
using NotesByCheck = std::vector<std::pair<const Check *, std::shared_ptr<const BlockNotes>>>;

/// A block with its tokens. References stay valid for the length of a check run.
struct CheckedBlock {
    qsizetype index = 0;
    const Block &block;
    const QList<Token> &tokens;
    const NotesByCheck *notes = nullptr; ///< null: nobody keeps any

    /// The token as it is written.
    [[nodiscard]] QStringView textOf(const Token &token) const {
        return QStringView(block.text).mid(token.range.start, token.range.length);
    }
    /// What `check` noted of the block; null when that was not kept.
    [[nodiscard]] std::shared_ptr<const BlockNotes> notesOf(const Check &check) const;
};

/// What one block cannot say: the whole document, and the newsroom.
struct DocumentFacts {
    QHash<QString, int> wordCounts; ///< folded word → how often it stands in the document
    qsizetype blockCount = 0;
    /// Only for checkDocument(): what is said of a block alone is kept while they change.
    PairVerdicts verdicts;

    [[nodiscard]] int count(const QString &folded) const { return wordCounts.value(folded); }
};

/// One idea of what can be wrong. Const and without state of its own: the same block and facts
/// give the same findings. An instance is used by one thread at a time.
class Check {
public:
    Check() = default;
    Check(const Check &) = delete;
    Check &operator=(const Check &) = delete;
    virtual ~Check() = default;

    /// Every rule that its findings can carry.
    [[nodiscard]] virtual QList<RuleInfo> rules() const = 0;

    /// Whether checkBlock() looks at the facts; otherwise its answer for a block is kept for as
    /// long as the block does not change.
    [[nodiscard]] virtual bool usesFacts() const { return false; }

    /// Findings inside one block. Appends to `findings`.
    virtual void checkBlock(const CheckedBlock &block, const DocumentFacts &facts,
                            QList<Finding> &findings) const;

    /// What checkDocument() would have to find out about the block again each time; null when that
    /// is nothing. Kept for as long as the block does not change, where blocks are remembered.
    [[nodiscard]] virtual std::shared_ptr<const BlockNotes>
    noteBlock(const CheckedBlock &block) const;

    /// Findings that need several blocks: runs of blank lines, a paragraph printed twice.
    virtual void checkDocument(const QList<CheckedBlock> &blocks, const DocumentFacts &facts,
                               std::stop_token stop, QList<Finding> &findings) const;

    /// The last word on what is left of all findings, in the order of the text: what a check says
    /// of many places alike it says once here.
    virtual void sayTogether(const QList<CheckedBlock> &blocks, QList<Finding> &findings) const;
};

} // namespace morat
