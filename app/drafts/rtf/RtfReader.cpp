// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfReader.h"

#include "drafts/draft/DocumentStory.h"
#include "drafts/draft/PressConventions.h"
#include "drafts/rtf/RtfCopies.h"
#include "drafts/rtf/RtfMarkup.h"
#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/DraftParts.h"
#include "drafts/translation/DraftTr.h"

using namespace Qt::StringLiterals;

// A paragraph is a block, and so is what stands between two line breaks in one; a paragraph without
// text is none. The source is the file itself: letters that are written as codes are atomic.

namespace morat {

namespace {

BlockKind kindOf(const RtfLine &line, const QString &text) {
    if (text.trimmed().isEmpty())
        return BlockKind::Blank;
    if (line.isInTable)
        return BlockKind::TableCell;
    if (line.outlineLevel >= 0 && line.outlineLevel < 9)
        return line.outlineLevel == 0 ? BlockKind::Headline : BlockKind::Heading;
    return line.isInList || looksLikeListItem(text) ? BlockKind::ListItem : BlockKind::Paragraph;
}

/// The mark between the line and the next, when it is one that can be taken out.
SourceRange separatorOf(const RtfLine &line) {
    return line.marks.size() == 1 && line.marks.first().kind != RtfBreak::Other
               ? line.marks.first().whole
               : SourceRange{};
}

} // namespace

bool looksLikeRtf(const QByteArray &bytes) {
    return bytes.startsWith("{\\rtf");
}

Result<Draft> readRtf(const QByteArray &bytes) {
    if (!looksLikeRtf(bytes))
        return failure(DraftTr::tr("The file is no RTF document."));
    Result<RtfMarkup> markup = readRtfMarkup(bytes);
    if (!markup)
        return tl::make_unexpected(markup.error());
    DraftParts parts;
    QList<DocumentStory> stories;
    const qsizetype otherCopies = rtfCopies(*markup).unlike;
    for (qsizetype i = 0; i < markup->lines.size(); ++i) {
        RtfLine &line = markup->lines[i];
        Block block;
        BlockOrigin origin;
        line.finish(block, origin, parts.composition);
        block.kind = kindOf(line, block.text);
        if (line.story != DocumentStory::Body)
            block.kind = kindBeside(line.story, block, block.kind);
        stories.append(line.story);
        origin.notation = &rtfNotation();
        origin.split = "\\par ";
        const auto isOfStory = [&](qsizetype other) {
            return other >= 0 && other < markup->lines.size() &&
                   markup->lines.at(other).storyNumber == line.storyNumber;
        };
        if (isOfStory(i + 1))
            origin.separator = separatorOf(line);
        origin.whole = separatorOf(line);
        // The last line goes with the mark before it.
        if (line.marks.isEmpty() && isOfStory(i - 1))
            origin.whole = separatorOf(markup->lines.at(i - 1));
        parts.blocks.append(std::move(block));
        parts.origins.append(std::move(origin));
    }
    nameArticle(parts.blocks, stories);
    const auto name = [](qsizetype count, const QString &what) {
        return count > 0 ? QStringList{u"%1 (%2)"_s.arg(what).arg(count)} : QStringList();
    };
    const QStringList names =
        name(otherCopies,
             DraftTr::tr("copies for older programs that say something else than the text")) +
        name(markup->hidden, DraftTr::tr("hidden text"));
    Draft draft = draftOf(std::move(parts), &rtfNotation());
    draft.bytes = bytes;
    draft.source = bytes;
    draft.unread = names;
    return draft;
}

} // namespace morat
