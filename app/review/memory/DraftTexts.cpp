// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/DraftTexts.h"

#include "review/memory/ReadVersion.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A text in pieces that end at the end of a line, or, of a line without end, between words.
QList<IndexedText> piecesOf(TextKind kind, const QString &text) {
    QList<IndexedText> pieces;
    const QList<IndexedWord> words = indexedWords(text);
    qsizetype start = 0;
    for (qsizetype first = 0; first < words.size();) {
        const qsizetype next = first + mostWordsOfText;
        qsizetype end = text.size();
        if (next < words.size()) {
            end = text.lastIndexOf(u'\n', words[next].place.start) + 1;
            if (end <= words[first].place.start)
                end = words[next].place.start;
        }
        pieces.append({kind, start, text.mid(start, end - start)});
        start = end;
        while (first < words.size() && words[first].place.start < end)
            ++first;
    }
    return pieces;
}

/// Paragraphs that the text as it stands has not.
class Earlier {
public:
    explicit Earlier(const QString &current) {
        for (const QString &line : current.split(u'\n'))
            m_known.insert(line);
    }
    void add(const QString &text) {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (m_known.contains(line))
                continue;
            m_known.insert(line);
            m_lines.append(line);
        }
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    QSet<QString> m_known;
    QStringList m_lines;
};

QString linesOf(const QList<ArchivedDecision> &decisions) {
    QStringList lines;
    for (const ArchivedDecision &each : decisions) {
        if (!isOfQuestion(each.decision.verb))
            lines.append(decisionLine(each.decision));
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

/// What was asked of the author, and said to that, and with what words the draft was moved.
QString notesOf(const QList<ArchivedDecision> &decisions, const QList<Store::Transition> &moves) {
    QStringList lines;
    for (const ArchivedDecision &each : decisions) {
        if (isOfQuestion(each.decision.verb) && !each.decision.undone)
            lines.append(each.decision.message.simplified());
    }
    for (const Store::Transition &move : moves)
        lines.append(move.note.simplified());
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace

QString decisionLine(const Decision &decision) {
    QString line = decision.original;
    if (changesText(decision.verb))
        line += u" → "_s + decision.replacement;
    if (isOfQuestion(decision.verb)) // what was asked and answered
        line += u' ' + decision.message;
    return line.simplified();
}

Result<QList<IndexedText>> textsOf(const Archive &archive, const ArchivedDraft &draft) {
    const auto versions = archive.versions(draft.record.id);
    if (!versions)
        return tl::make_unexpected(versions.error());
    const auto decisions = archive.decisions(draft.record.id);
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    const auto moves = archive.moves(draft.record.id);
    if (!moves)
        return tl::make_unexpected(moves.error());
    QList<WorkingText> read;
    for (const ArchivedVersion &version : *versions) {
        if (const Result<WorkingText> text = readVersion(version, draft.record.path))
            read.append(*text);
    }
    QList<IndexedText> texts;
    if (!read.isEmpty()) {
        const QString &current = read.last().current();
        texts += piecesOf(TextKind::Current, current);
        Earlier earlier(current);
        for (const WorkingText &version : std::as_const(read)) {
            earlier.add(version.originalText());
            earlier.add(version.current());
        }
        texts += piecesOf(TextKind::Earlier, earlier.text());
    }
    texts += piecesOf(TextKind::Decisions, linesOf(*decisions));
    texts += piecesOf(TextKind::Notes, notesOf(*decisions, *moves));
    return texts;
}

} // namespace morat
