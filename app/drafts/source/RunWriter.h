// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/source/Notation.h"

#include <map>
#include <memory>

namespace morat {

/// Makes changes of byte runs of edits, through the blocks' source maps alone; each block's
/// notation says how its text is written. Of every format but Word's.
class RunWriter {
public:
    explicit RunWriter(const Draft &draft);

    /// A step such as smallestSteps() gives.
    [[nodiscard]] Result<void> make(const Edit &step);
    /// Of the source.
    [[nodiscard]] QList<ByteChange> changes();

private:
    [[nodiscard]] const NotationWriter &writer(qsizetype block);
    [[nodiscard]] const QString &blockText(qsizetype block) const {
        return m_draft.text.blocks().at(block).text;
    }
    [[nodiscard]] qsizetype blockEnd(qsizetype block) const {
        return m_draft.text.blockStart(block) + blockText(block).size();
    }

    /// Text without line breaks as the block writes it, for the font.
    [[nodiscard]] QByteArray written(qsizetype block, const QString &text,
                                     const std::optional<LegacyFont> &font,
                                     const WritingPlace &place);
    void erase(qsizetype block, SourceRange run);
    void take(qsizetype block, SourceRange run);
    [[nodiscard]] Result<void> replace(TextPosition place, qsizetype length, const QString &text);
    [[nodiscard]] bool removeWholeBlocks(TextRange range);
    [[nodiscard]] Result<void> join(TextRange range, const QString &text);

    const Draft &m_draft;
    QString m_joined;
    std::map<const Notation *, std::unique_ptr<NotationWriter>> m_writers;
    QList<bool> m_removed;
    QList<ByteChange> m_changes;
};

/// The draft's file with the steps made by a RunWriter.
[[nodiscard]] Result<QByteArray> writeRuns(const Draft &draft, const QList<Edit> &steps);

} // namespace morat
