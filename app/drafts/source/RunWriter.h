// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/draft/Draft.h"
#include "drafts/draft/Edit.h"
#include "drafts/rtf/RtfMarkup.h"
#include "drafts/source/ByteChanges.h"
#include "drafts/source/Notation.h"

namespace morat {

/// Makes changes of byte runs of edits, through the blocks' source maps alone. Of every format but
/// Word's.
class RunWriter {
public:
    explicit RunWriter(const Draft &draft);

    /// A step such as smallestSteps() gives.
    [[nodiscard]] Result<void> make(const Edit &step);
    /// Of the source.
    [[nodiscard]] QList<ByteChange> changes();

private:
    [[nodiscard]] Notation notation(qsizetype block) const {
        return m_draft.origins.at(block).notation;
    }
    /// Whether the source is made of tags: spaces collapse, text ends at tags.
    [[nodiscard]] bool isTagged(qsizetype block) const {
        return m_draft.format == DraftFormat::Odt || notation(block) == Notation::Html;
    }
    [[nodiscard]] bool isMarkdown(qsizetype block) const {
        return notation(block) == Notation::Markdown || notation(block) == Notation::MarkdownCell;
    }
    /// Whether lines are no matter of line breaks alone.
    [[nodiscard]] bool isMarkup(qsizetype block) const {
        return isTagged(block) || notation(block) != Notation::Plain;
    }
    [[nodiscard]] const QString &blockText(qsizetype block) const {
        return m_draft.text.blocks().at(block).text;
    }
    [[nodiscard]] qsizetype blockEnd(qsizetype block) const {
        return m_draft.text.blockStart(block) + blockText(block).size();
    }

    /// Text without line breaks as the block writes it between these bytes of the source, for the
    /// font.
    [[nodiscard]] QByteArray written(qsizetype block, const QString &text,
                                     const std::optional<LegacyFont> &font, QByteArrayView before,
                                     QByteArrayView after) const;
    void erase(qsizetype block, SourceRange run);
    void take(qsizetype block, SourceRange run);
    [[nodiscard]] QByteArray splitAt(qsizetype block, qint64 at) const;
    [[nodiscard]] Result<void> replace(TextPosition place, qsizetype length, const QString &text);
    void swallowSpaces(qsizetype block, TextRange range);
    [[nodiscard]] bool removeWholeBlocks(TextRange range);
    [[nodiscard]] Result<void> join(TextRange range, const QString &text);

    const Draft &m_draft;
    QString m_joined;
    Charset m_charset; ///< of the source
    QList<bool> m_removed;
    QList<ByteChange> m_changes;
    NoBreakSpace m_noBreakSpaces = NoBreakSpace::Letter;
    RtfMarkup m_rtf;
};

} // namespace morat
