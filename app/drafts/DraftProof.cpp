// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftProof.h"

#include "drafts/DraftReader.h"
#include "drafts/Formats.h"
#include "drafts/markup/ShownText.h"
#include "drafts/source/EditSteps.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A paragraph without text is none of the text of a Word or RTF document.
QString withoutEmptyLines(const QString &text) {
    QStringList lines = text.split(u'\n');
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What a block is by its markup, as far as conventions do not name it otherwise.
enum class Line : quint8 { Text, Heading, ListItem, Cell, Quote, Code };

Line lineOf(BlockKind kind) {
    switch (kind) {
    case BlockKind::Headline:
    case BlockKind::Heading:
        return Line::Heading;
    case BlockKind::ListItem:
        return Line::ListItem;
    case BlockKind::TableCell:
        return Line::Cell;
    case BlockKind::Quote:
        return Line::Quote;
    case BlockKind::Code:
        return Line::Code;
    default:
        return Line::Text;
    }
}

/// What the lines that show something are.
QList<Line> linesOf(const Draft &draft) {
    QList<Line> lines;
    for (const Block &block : draft.text.blocks()) {
        if (!block.text.trimmed().isEmpty())
            lines.append(lineOf(block.kind));
    }
    return lines;
}

/// The same after the edits: a new line is what the line was that it came from.
QList<Line> linesOf(const Draft &draft, const QList<Edit> &edits) {
    QList<Line> lines;
    const QList<Block> &blocks = draft.text.blocks();
    const QString joined = draft.text.joined();
    Line kind = lineOf(blocks.first().kind);
    bool shows = false;
    const auto end = [&] {
        if (shows)
            lines.append(kind);
        shows = false;
    };
    qsizetype at = 0;
    qsizetype block = 0;
    const auto take = [&](QStringView text, bool original) {
        for (const QChar c : text) {
            if (c == u'\n') {
                end();
                if (original)
                    kind = lineOf(blocks.at(++block).kind);
            } else {
                shows = shows || !c.isSpace();
            }
        }
    };
    for (const Edit &edit : edits) {
        take(QStringView(joined).sliced(at, edit.range.start - at), true);
        take(edit.replacement, false);
        // Of joined lines the first says what they are, unless nothing of it is left.
        const QStringView gone = QStringView(joined).sliced(edit.range.start, edit.range.length);
        block += gone.count(u'\n');
        if (!shows)
            kind = lineOf(blocks.at(block).kind);
        at = edit.range.end();
    }
    take(QStringView(joined).sliced(at), true);
    end();
    return lines;
}

} // namespace

// Whoever has the draft has agreed that control characters are passed over, if there are any.
Result<Draft> readAgain(const Draft &draft, const QByteArray &bytes) {
    return readAs(*draft.format, bytes,
                  {.charset = writtenCharset(draft),
                   .item = draft.item(),
                   .extent = draft.extent,
                   .controls = ControlCharacters::Skipped});
}

bool saysWhatWasWanted(const Draft &draft, const QList<Edit> &edits, const Draft &written) {
    const QString wanted = editedText(draft, edits);
    const QString got = written.text.joined().normalized(QString::NormalizationForm_C);
    switch (draft.format->proof) {
    case Proof::Characters:
        return got == wanted;
    case Proof::LinesWithText:
        return got == withoutEmptyLines(wanted);
    case Proof::Shown:
        return asShown(got) == asShown(wanted);
    case Proof::ShownAndKinds:
        return asShown(got) == asShown(wanted) && linesOf(written) == linesOf(draft, edits);
    }
    return false;
}

} // namespace morat
