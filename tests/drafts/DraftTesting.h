// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "drafts/charsets/Decoding.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

/// What the tests of this room say often.
namespace morat::testing {

inline Result<Draft> readIn(const QString &format, const QByteArray &bytes,
                            const Reading &how = {}) {
    return readAs(*formatNamed(format), bytes, how);
}
inline Result<Draft> readPlainText(const QByteArray &bytes, std::optional<Charset> charset = {}) {
    return readIn(QStringLiteral("text"), bytes, {charset, {}});
}
inline Result<Draft> readHtml(const QByteArray &bytes, std::optional<Charset> charset = {}) {
    return readIn(QStringLiteral("html"), bytes, {charset, {}});
}
inline Result<Draft> readDocx(const QByteArray &bytes) {
    return readIn(QStringLiteral("docx"), bytes);
}
inline Result<Draft> readOdt(const QByteArray &bytes) {
    return readIn(QStringLiteral("odt"), bytes);
}
inline Result<Draft> readMarkdown(const QByteArray &bytes) {
    return readIn(QStringLiteral("markdown"), bytes);
}
inline Result<Draft> readWxr(const QByteArray &bytes, const QString &item) {
    return readIn(QStringLiteral("wxr"), bytes, {{}, item});
}
inline Result<Draft> readRtf(const QByteArray &bytes) {
    return readIn(QStringLiteral("rtf"), bytes);
}
inline Result<Draft> readNinjs(const QByteArray &bytes) {
    return readIn(QStringLiteral("ninjs"), bytes);
}

inline Draft readOrFail(const Result<Draft> &draft) {
    if (!draft) {
        QTest::qFail(qPrintable(draft.error().message), __FILE__, __LINE__);
        return {};
    }
    return *draft;
}

/// The edit that replaces the only occurrence of `old`.
inline Edit replacing(const Draft &draft, const QString &old, const QString &replacement) {
    const QString joined = draft.text.joined();
    const qsizetype at = joined.indexOf(old);
    if (at < 0 || joined.indexOf(old, at + 1) >= 0)
        QTest::qFail("the text to be replaced must occur once", __FILE__, __LINE__);
    return {{at, old.size()}, replacement};
}

/// A short run of the text that gives way to one of the words.
inline Edit randomEdit(QRandomGenerator &random, const QString &text, const QStringList &words) {
    constexpr qsizetype longest = 8;
    const qsizetype at = random.bounded(text.size() + 1);
    const qsizetype length = random.bounded(std::min(longest, text.size() - at) + 1);
    return {{at, length}, words.at(random.bounded(words.size()))};
}

inline QString edited(QString text, const Edit &edit) {
    return text.replace(edit.range.start, edit.range.length, edit.replacement);
}

inline QByteArray writtenOrReason(const Result<QByteArray> &bytes) {
    return bytes ? *bytes : "failed: " + bytes.error().message.toUtf8();
}

inline QString kindName(BlockKind kind) {
    static constexpr const char *names[] = {
        "Paragraph", "Headline",  "Lead",  "Heading", "Caption",   "Credit", "Byline",
        "ListItem",  "TableCell", "Quote", "Embed",   "Furniture", "Code",   "Blank"};
    return QString::fromLatin1(names[int(kind)]);
}

/// One line a block: its kind and its text.
inline QString outline(const Draft &draft) {
    QString lines;
    for (const Block &block : draft.text.blocks()) {
        QString text = block.text;
        text.replace(QChar(QChar::Nbsp), QStringLiteral("⍽"));
        lines += kindName(block.kind) + QStringLiteral(" | ") + text + QLatin1Char('\n');
    }
    return lines;
}

/// What must hold for every draft that was read; an empty string when it does.
inline QString brokenInvariant(const Draft &draft) {
    if (draft.origins.size() != draft.text.blocks().size() || draft.origins.isEmpty())
        return QStringLiteral("one origin a block");
    for (qsizetype i = 0; i < draft.origins.size(); ++i) {
        const Block &block = draft.text.blocks().at(i);
        const BlockOrigin &origin = draft.origins.at(i);
        const QString where = QStringLiteral("block %1 (%2): ").arg(i).arg(block.text.left(40));
        if (origin.source.textLength() != block.text.size())
            return where + QStringLiteral("the map covers the text");
        for (const QChar c : block.text) {
            if (c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029' || c == u'\uFDD0' ||
                c == u'\uFDD1')
                return where + QStringLiteral("no line break inside a block");
        }
        qsizetype embeds = 0;
        for (qsizetype at = 0; at < block.text.size(); ++at) {
            if (block.text[at] != QChar(embedCharacter))
                continue;
            if (embeds >= block.embeds.size() || block.embeds[embeds].offset != at)
                return where + QStringLiteral("every U+FFFC is an embed");
            ++embeds;
        }
        if (embeds != block.embeds.size())
            return where + QStringLiteral("every embed has its U+FFFC");
        qint64 last = 0;
        for (qsizetype at = 0; at < block.text.size(); ++at) {
            const auto runs = origin.source.runs(block.text, {at, 1});
            if (runs.size() != 1)
                return where + QStringLiteral("one run a unit");
            if (runs[0].start < 0 || runs[0].end() > draft.source.size())
                return where + QStringLiteral("runs lie in the file");
            if (runs[0].start < last && origin.source.widened({at, 1}).start == at &&
                !block.text[at].isLowSurrogate())
                return where + QStringLiteral("runs are in order");
            last = std::max(last, runs[0].start);
        }
        for (const InlineMark &mark : block.marks) {
            if (mark.range.start < 0 || mark.range.isEmpty() ||
                mark.range.end() > block.text.size())
                return where + QStringLiteral("marks lie in the text");
        }
    }
    return {};
}

/// What markup shows of a text, for comparing: blank lines and collapsible spaces do not show.
inline QString shownOf(const QString &text) {
    QStringList lines;
    for (const QString &line : text.normalized(QString::NormalizationForm_C).split(u'\n')) {
        QString out;
        for (const QChar c : line) {
            const bool space = c == u' ' || c == u'\t' || c == u'\r' || c == u'\f';
            if (!space)
                out += c;
            else if (!out.isEmpty() && !out.endsWith(u' '))
                out += u' ';
        }
        if (out.endsWith(u' '))
            out.chop(1);
        if (!out.isEmpty())
            lines.append(out);
    }
    return lines.join(u'\n');
}

/// Decoded source of a unit of text, for verbatim pieces equal to the text.
inline QString sourceOf(const Draft &draft, qsizetype block, TextRange range) {
    QByteArray bytes;
    for (const SourceRange &run :
         draft.origins.at(block).source.runs(draft.text.blocks().at(block).text, range))
        bytes += draft.source.mid(run.start, run.length);
    return decodeRun(bytes, draft.charset);
}

} // namespace morat::testing
