// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/DraftProof.h"

#include "drafts/cms/NinjsReader.h"
#include "drafts/cms/WxrReader.h"
#include "drafts/docx/DocxReader.h"
#include "drafts/html/HtmlReader.h"
#include "drafts/markdown/MarkdownReader.h"
#include "drafts/markup/ShownText.h"
#include "drafts/odt/OdtReader.h"
#include "drafts/plain/PlainTextReader.h"
#include "drafts/rtf/RtfReader.h"

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

QString editedText(const Draft &draft, const QList<Edit> &edits) {
    const QString joined = draft.text.joined();
    QString text;
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        text += QStringView(joined).sliced(at, edit.range.start - at);
        text += edit.replacement;
        at = edit.range.end();
    }
    text += QStringView(joined).sliced(at);
    return text.normalized(QString::NormalizationForm_C);
}

Result<Draft> readAgain(const Draft &draft, const QByteArray &bytes) {
    // UTF-16 must be recognised for what it is; other charsets may have been chosen.
    std::optional<Charset> charset = draft.charset;
    if (draft.charset == Charset::Utf16Le || draft.charset == Charset::Utf16Be)
        charset.reset();
    switch (draft.format) {
    case DraftFormat::Html:
        return readHtml(bytes, charset);
    case DraftFormat::Docx:
        return readDocx(bytes);
    case DraftFormat::Odt:
        return readOdt(bytes);
    case DraftFormat::Markdown:
        return readMarkdown(bytes);
    case DraftFormat::Wxr:
        return readWxr(bytes, draft.member);
    case DraftFormat::Ninjs:
        return readNinjs(bytes);
    case DraftFormat::Rtf:
        return readRtf(bytes);
    case DraftFormat::PlainText:
        break;
    }
    return readPlainText(bytes, charset);
}

bool saysWhatWasWanted(const Draft &draft, const QList<Edit> &edits, const Draft &written) {
    const QString wanted = editedText(draft, edits);
    const QString got = written.text.joined().normalized(QString::NormalizationForm_C);
    switch (draft.format) {
    case DraftFormat::Html:
    case DraftFormat::Odt:
    case DraftFormat::Wxr:
    case DraftFormat::Ninjs:
        return asShown(got) == asShown(wanted);
    case DraftFormat::Markdown:
        return asShown(got) == asShown(wanted) && linesOf(written) == linesOf(draft, edits);
    case DraftFormat::Docx:
    case DraftFormat::Rtf:
        return got == withoutEmptyLines(wanted);
    case DraftFormat::PlainText:
        break;
    }
    return got == wanted;
}

} // namespace morat
