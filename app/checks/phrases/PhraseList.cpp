// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/phrases/PhraseList.h"

#include "text/Folding.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum Column : qsizetype {
    LevelColumn,
    WrongColumn,
    RightColumn,
    CategoryColumn,
    WrongCountColumn,
    RightCountColumn,
    ExceptLeftColumn,
    ExceptRightColumn,
    BadColumn,
    GoodColumn,
    ColumnCount,
};

constexpr std::array<QStringView, 10> categories = {
    u"ch/tr",       u"s/x", u"d/gi/r", u"l/n",   u"hỏi/ngã",
    u"phụ âm cuối", u"vần", u"gõ máy", u"nghĩa", u"thừa từ"};
constexpr QStringView nameCategory = u"tên riêng";

constexpr qsizetype fewestSyllables = 2;
constexpr qsizetype mostSyllables = 4;

QList<QStringView> syllablesOf(QStringView phrase) {
    QList<QStringView> syllables;
    syllables.reserve(mostSyllables);
    for (qsizetype start = 0; start <= phrase.size();) {
        const qsizetype space = phrase.indexOf(u' ', start);
        const qsizetype end = space < 0 ? phrase.size() : space;
        syllables.append(phrase.mid(start, end - start));
        start = end + 1;
    }
    return syllables;
}

QString quoted(QStringView text) {
    return u"“"_s + text + u"”"_s;
}

} // namespace

Result<std::shared_ptr<const PhraseList>> PhraseList::load(const QString &path) {
    const std::shared_ptr<PhraseList> list(new PhraseList);
    list->m_path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(path + u": không mở được ("_s + file.errorString() + u")"_s);
    list->m_text = QString::fromUtf8(file.readAll());

    const QStringView text = list->m_text;
    qsizetype line = 0;
    list->m_phrases.reserve(2000);
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        QStringView row = text.mid(start, end - start);
        start = end + 1;
        ++line;
        if (row.endsWith(u'\r'))
            row.chop(1);
        if (row.isEmpty() || row.startsWith(u'#'))
            continue;
        if (const QString reason = list->addRow(row, line); !reason.isEmpty())
            return failure(list->place(line) + reason);
    }
    if (list->m_phrases.isEmpty())
        return failure(path + u": tệp không có dòng nào"_s);
    if (const QString reason = list->index(); !reason.isEmpty())
        return failure(reason);
    return list;
}

QString PhraseList::addRow(QStringView row, qsizetype line) {
    if (const qsizetype columns = row.count(u'\t') + 1; columns != ColumnCount)
        return u"cần %1 cột, có %2"_s.arg(int(ColumnCount)).arg(columns);
    std::array<QStringView, ColumnCount> fields;
    for (QStringView &field : fields) {
        const qsizetype tab = row.indexOf(u'\t');
        field = row.left(tab < 0 ? row.size() : tab);
        row = row.mid(std::min(row.size(), field.size() + 1));
    }
    Phrase phrase;
    phrase.line = line;
    if (fields[LevelColumn] == u"error")
        phrase.level = Level::Error;
    else if (fields[LevelColumn] == u"warning")
        phrase.level = Level::Warning;
    else
        return u"mức phải là error hoặc warning, không phải "_s + quoted(fields[LevelColumn]);
    phrase.wrong = fields[WrongColumn];
    phrase.right = fields[RightColumn];
    phrase.category = fields[CategoryColumn];
    phrase.isName = phrase.category == nameCategory;
    if (!phrase.isName &&
        std::find(categories.begin(), categories.end(), phrase.category) == categories.end())
        return u"không có loại lỗi "_s + quoted(phrase.category);
    if (phrase.right.isEmpty() || phrase.right == phrase.wrong)
        return quoted(phrase.wrong) + u" không có dạng đúng khác nó"_s;
    phrase.syllables = syllablesOf(phrase.wrong);
    phrase.corrected = syllablesOf(phrase.right);
    if (phrase.syllables.size() < fewestSyllables || phrase.syllables.size() > mostSyllables ||
        phrase.syllables.contains(QStringView()))
        return quoted(phrase.wrong) + u" phải có từ 2 đến 4 tiếng, cách nhau một dấu cách"_s;
    if (phrase.isName) {
        for (QStringView &syllable : phrase.syllables) {
            m_folded.append(fold(syllable));
            syllable = m_folded.last(); // the string's characters stay where they are
        }
    }
    bool wrongIsNumber = false;
    bool rightIsNumber = false;
    phrase.wrongCount = fields[WrongCountColumn].toInt(&wrongIsNumber);
    phrase.rightCount = fields[RightCountColumn].toInt(&rightIsNumber);
    if (!wrongIsNumber || !rightIsNumber)
        return u"số lần gặp phải là số"_s;
    phrase.exceptLeft = fields[ExceptLeftColumn];
    phrase.exceptRight = fields[ExceptRightColumn];
    phrase.badExample = fields[BadColumn];
    phrase.goodExample = fields[GoodColumn];
    m_phrases.append(std::move(phrase));
    return {};
}

QString PhraseList::index() {
    QHash<QStringView, qsizetype> seen;
    seen.reserve(m_phrases.size());
    m_byFirst.reserve(m_phrases.size());
    for (qsizetype i = 0; i < m_phrases.size(); ++i) {
        const Phrase &phrase = m_phrases.at(i);
        const auto earlier = seen.constFind(phrase.wrong);
        if (earlier != seen.cend())
            return place(phrase.line) + quoted(phrase.wrong) +
                   u" đã có ở dòng %1"_s.arg(m_phrases.at(*earlier).line);
        seen.insert(phrase.wrong, i);
        m_byFirst[phrase.syllables.first().toString()].append(i);
    }
    for (QList<qsizetype> &indices : m_byFirst) {
        std::stable_sort(indices.begin(), indices.end(), [this](qsizetype a, qsizetype b) {
            return m_phrases.at(a).syllables.size() > m_phrases.at(b).syllables.size();
        });
    }
    return {};
}

const QList<qsizetype> &PhraseList::startingWith(const QString &syllable) const {
    static const QList<qsizetype> none;
    const auto found = m_byFirst.constFind(syllable);
    return found == m_byFirst.cend() ? none : *found;
}

QString PhraseList::place(qsizetype line) const {
    return u"%1:%2: "_s.arg(QFileInfo(m_path).fileName()).arg(line);
}

} // namespace morat
