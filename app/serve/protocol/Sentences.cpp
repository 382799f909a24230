// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/Sentences.h"

namespace morat {

namespace {

bool isLineBreak(QChar c) {
    return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

bool isStop(QChar c) {
    return c == u'.' || c == u'?' || c == u'!' || c == u'…';
}

bool closes(QChar c) {
    return c == u'"' || c == u'\'' || c == u'”' || c == u'’' || c == u'»' || c == u')' || c == u']';
}

/// Where the sentence ends whose stop is at `at`; `at` itself when it ends none.
qsizetype endAfterStop(QStringView text, qsizetype at) {
    qsizetype end = at;
    while (end < text.size() && isStop(text[end]))
        ++end;
    while (end < text.size() && closes(text[end]))
        ++end;
    qsizetype next = end;
    while (next < text.size() && text[next].isSpace() && !isLineBreak(text[next]))
        ++next;
    const bool isEnd =
        next == text.size() || (next > end && !text[next].isLower()) || isLineBreak(text[next]);
    return isEnd ? end : at;
}

void append(QList<TextRange> &sentences, QStringView text, qsizetype start, qsizetype end) {
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    if (end > start)
        sentences.append({start, end - start});
}

} // namespace

QList<TextRange> sentencesIn(QStringView text) {
    QList<TextRange> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        const bool breaks = isLineBreak(text[at]);
        const qsizetype end = breaks ? at + 1 : isStop(text[at]) ? endAfterStop(text, at) : at;
        if (end == at) {
            // The rest of a run of stops is looked at no more.
            const bool wasStop = isStop(text[at]);
            ++at;
            while (wasStop && at < text.size() && isStop(text[at]))
                ++at;
            continue;
        }
        append(sentences, text, start, end);
        start = at = end;
    }
    append(sentences, text, start, text.size());
    return sentences;
}

} // namespace morat
