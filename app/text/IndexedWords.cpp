// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/IndexedWords.h"

#include "text/Folding.h"
#include "text/TextSearch.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace morat {

namespace {

/// Units of the letter, digit or mark at a place; 0: there is none. Letters beyond the first plane
/// (Nôm) are pairs.
qsizetype lengthOfLetter(QStringView text, qsizetype at) {
    const QChar c = text[at];
    if (!c.isSurrogate())
        return c.isLetterOrNumber() || c.isMark() ? 1 : 0;
    if (!c.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
        return 0;
    return QChar::isLetterOrNumber(QChar::surrogateToUcs4(c, text[at + 1])) ? 2 : 0;
}

bool isCombining(QChar c) {
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

QString withoutMarks(const QString &folded) {
    QString bare = folded.normalized(QString::NormalizationForm_D);
    bare.removeIf(isCombining);
    bare.replace(u'đ', u'd');
    return bare;
}

struct Forms {
    QString marked;
    QString bare;
};

Forms fresh(QStringView word) {
    qsizetype length = std::min(word.size(), longestIndexedWord);
    if (length < word.size() && word[length].isLowSurrogate())
        --length;
    const QString marked = fold(word.first(length));
    return {marked, withoutMarks(marked)};
}

struct WordHash {
    using is_transparent = void;
    size_t operator()(std::u16string_view word) const {
        return std::hash<std::u16string_view>()(word);
    }
};

/// The same few thousand syllables make up all texts: what became of them is kept, a thread for
/// itself.
const Forms &formsOf(QStringView word) {
    constexpr size_t mostKept = 20'000;
    thread_local std::unordered_map<std::u16string, Forms, WordHash, std::equal_to<>> known;
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    if (known.size() >= mostKept)
        known.clear();
    return known.emplace(std::u16string(key), fresh(word)).first->second;
}

} // namespace

QList<IndexedWord> indexedWords(QStringView text) {
    QList<IndexedWord> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + lengthOfLetter(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        while (end < text.size()) {
            const qsizetype length = hasNoWidth(text[end]) ? 1 : lengthOfLetter(text, end);
            if (length == 0)
                break;
            end += length;
        }
        const QStringView word = text.sliced(at, end - at);
        const Forms &forms = formsOf(word);
        if (!forms.bare.isEmpty())
            words.append({forms.marked, forms.bare, {at, end - at}});
        at = end;
    }
    return words;
}

WordQuery::WordQuery(QStringView typed)
    : m_countsMarks(hasMarks(typed)) {
    const auto form = [this](const IndexedWord &word) {
        return m_countsMarks ? word.marked : word.bare;
    };
    const auto isQuote = [](QChar c) { return QStringView(u"\"“”„«»").contains(c); };
    bool isPhrase = false;
    for (qsizetype at = 0; at <= typed.size();) {
        qsizetype end = at;
        while (end < typed.size() && !isQuote(typed[end]))
            ++end;
        const QList<IndexedWord> words = indexedWords(typed.sliced(at, end - at));
        QStringList phrase;
        for (const IndexedWord &word : words) {
            if (isPhrase)
                phrase.append(form(word));
            else
                m_phrases.append(QStringList{form(word)});
        }
        if (!phrase.isEmpty())
            m_phrases.append(phrase);
        isPhrase = !isPhrase;
        at = end + 1;
    }
}

QStringList WordQuery::asOnePhrase() const {
    QStringList words;
    for (const QStringList &phrase : m_phrases)
        words += phrase;
    return words;
}

QList<TextRange> WordQuery::in(QStringView text) const {
    const QList<IndexedWord> words = indexedWords(text);
    const auto standsAt = [&](const QStringList &phrase, qsizetype at) {
        if (at + phrase.size() > words.size())
            return false;
        for (qsizetype i = 0; i < phrase.size(); ++i) {
            const IndexedWord &word = words[at + i];
            if ((m_countsMarks ? word.marked : word.bare) != phrase[i])
                return false;
        }
        const TextRange first = words[at].place;
        const TextRange last = words[at + phrase.size() - 1].place;
        return !text.sliced(first.start, last.end() - first.start).contains(u'\n');
    };
    QList<TextRange> found;
    for (const QStringList &phrase : m_phrases) {
        const qsizetype before = found.size();
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (!standsAt(phrase, at))
                continue;
            const TextRange first = words[at].place;
            const TextRange last = words[at + phrase.size() - 1].place;
            found.append({first.start, last.end() - first.start});
        }
        if (found.size() == before)
            return {};
    }
    std::ranges::sort(found, {}, &TextRange::start);
    qsizetype end = 0;
    found.removeIf([&end](TextRange each) {
        if (each.start < end)
            return true;
        end = each.end();
        return false;
    });
    return found;
}

} // namespace morat
