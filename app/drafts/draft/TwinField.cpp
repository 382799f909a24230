// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/draft/TwinField.h"

#include "drafts/draft/ByteChanges.h"
#include "drafts/draft/Draft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A line of the twin, without white space at its ends.
struct Line {
    QString text;
    SourceRange place; ///< in the envelope's source
};

/// What both sides of a comparison say.
QString plain(QString text) {
    return text.remove(QChar(embedCharacter)).simplified().normalized(QString::NormalizationForm_C);
}

QList<Line> linesOf(const TwinField &twin) {
    const QByteArray &source = twin.envelope.source();
    QList<Line> lines;
    for (qint64 start = 0; start <= source.size();) {
        qint64 end = source.indexOf('\n', start);
        end = end < 0 ? source.size() : end;
        const QByteArray bytes = source.mid(start, end - start);
        const QByteArray trimmed = bytes.trimmed();
        if (const QString text = QString::fromUtf8(trimmed); !plain(text).isEmpty())
            lines.append({text, {start + bytes.indexOf(trimmed), trimmed.size()}});
        start = end + 1;
    }
    return lines;
}

QStringList blocksOf(const TwinField &twin, const Draft &draft) {
    QStringList texts;
    const auto end = std::min(twin.firstBlock + twin.blockCount, draft.text.blocks().size());
    for (qsizetype i = twin.firstBlock; i < end; ++i) {
        if (const QString text = plain(draft.text.blocks().at(i).text); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

/// The line as it is to be: of a line that is written plainly only the part that differs changes.
ByteChange lineChange(const Line &line, const QString &now) {
    if (plain(line.text) != line.text)
        return {line.place, now.toUtf8()};
    qsizetype head = 0;
    while (head < std::min(line.text.size(), now.size()) && line.text[head] == now[head])
        ++head;
    if (head > 0 && line.text[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    const qsizetype most = std::min(line.text.size(), now.size()) - head;
    while (tail < most && line.text[line.text.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    if (tail > 0 && line.text[line.text.size() - tail].isLowSurrogate())
        --tail;
    const qint64 start = line.place.start + line.text.first(head).toUtf8().size();
    const qint64 end = line.place.end() - line.text.last(tail).toUtf8().size();
    return {{start, end - start}, now.sliced(head, now.size() - tail - head).toUtf8()};
}

/// What makes the twin's lines say `now`. They said `before`, line for line.
QList<ByteChange> changesOf(const TwinField &twin, const QList<Line> &lines,
                            const QStringList &before, const QStringList &now) {
    qsizetype head = 0;
    while (head < std::min(before.size(), now.size()) && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(before.size(), now.size()) - head &&
           before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QList<ByteChange> changes;
    const qsizetype gone = before.size() - head - tail;
    const qsizetype come = now.size() - head - tail;
    if (gone == come) {
        for (qsizetype i = head; i < head + gone; ++i) {
            if (before[i] != now[i])
                changes.append(lineChange(lines[i], now[i]));
        }
        return changes;
    }
    // Paragraphs came or went: what stands between two lines stands between the new ones.
    const QByteArray &source = twin.envelope.source();
    QByteArray between("\n");
    if (lines.size() > 1)
        between = source.sliced(lines[0].place.end(), lines[1].place.start - lines[0].place.end());
    const QByteArray text = now.mid(head, come).join(QString::fromUtf8(between)).toUtf8();
    if (gone > 0 && come > 0) {
        const qint64 start = lines[head].place.start;
        changes.append({{start, lines[head + gone - 1].place.end() - start}, text});
    } else if (gone > 0) {
        const bool isLast = head + gone == lines.size();
        const qint64 start =
            isLast && head > 0 ? lines[head - 1].place.end() : lines[head].place.start;
        const qint64 end = isLast ? lines.last().place.end() : lines[head + gone].place.start;
        changes.append(ByteChange{{start, end - start}, {}});
    } else if (head < lines.size()) {
        changes.append(ByteChange{{lines[head].place.start, 0}, text + between});
    } else {
        changes.append(
            ByteChange{{lines.isEmpty() ? 0 : lines.last().place.end(), 0}, between + text});
    }
    return changes;
}

QStringList textsOf(const QList<Line> &lines) {
    QStringList texts;
    for (const Line &line : lines)
        texts.append(plain(line.text));
    return texts;
}

} // namespace

bool saysTheSame(const TwinField &twin, const Draft &draft) {
    return textsOf(linesOf(twin)) == blocksOf(twin, draft);
}

Result<QByteArray> withTwins(const Draft &draft, const Draft &written) {
    const auto *before = std::get_if<FieldsOfFile>(&draft.storage);
    const auto *now = std::get_if<FieldsOfFile>(&written.storage);
    if (before == nullptr || now == nullptr)
        return written.bytes;
    QList<ByteChange> changes;
    for (qsizetype i = 0; i < std::min(before->twins.size(), now->twins.size()); ++i) {
        const TwinField &twin = now->twins.at(i);
        if (!saysTheSame(before->twins.at(i), draft))
            continue;
        for (const ByteChange &change :
             changesOf(twin, linesOf(twin), blocksOf(before->twins.at(i), draft),
                       blocksOf(twin, written)))
            changes.append(twin.envelope.inFile(change, written.bytes));
    }
    return changes.isEmpty() ? written.bytes : applyChanges(written.bytes, std::move(changes));
}

} // namespace morat
