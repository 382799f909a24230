// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/KnownAbbreviations.h"

#include "data/DataRows.h"
#include "text/Tokenizer.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString foldedWords(const QString &name) {
    QStringList words;
    for (const Token &token : tokenize(name)) {
        if (token.kind == TokenKind::Word)
            words.append(token.folded);
    }
    return words.join(u' ');
}

} // namespace

Result<std::shared_ptr<const KnownAbbreviations>> KnownAbbreviations::load(const QString &path) {
    auto known = std::make_shared<KnownAbbreviations>();
    const Result<void> read = readDataRows(
        path, [&](QStringView row, qsizetype) { return known->addRow(row.trimmed()); });
    if (!read)
        return tl::make_unexpected(read.error());
    if (known->m_names.isEmpty())
        return failure(path + u": không có chữ tắt nào"_s);
    return std::shared_ptr<const KnownAbbreviations>(std::move(known));
}

QString KnownAbbreviations::addRow(QStringView row) {
    const QStringList cells = row.toString().split(u'\t');
    const QString name = cells.size() == 2 ? foldedWords(cells[1]) : QString();
    if (cells.first().isEmpty() || !name.contains(u' '))
        return u"phải là chữ tắt, dấu tab, tên có hai tiếng trở lên"_s;
    if (m_names.contains(cells[0]) || m_letters.contains(name))
        return u"“%1” đã có ở dòng trên"_s.arg(cells.join(u' '));
    m_names.insert(cells[0], cells[1]);
    m_letters.insert(name, cells[0]);
    return {};
}

QString KnownAbbreviations::lettersBehind(const QString &words) const {
    for (qsizetype from = 0; from >= 0;) {
        if (const auto found = m_letters.constFind(words.mid(from)); found != m_letters.cend())
            return *found;
        const qsizetype space = words.indexOf(u' ', from);
        from = space < 0 ? -1 : space + 1;
    }
    return {};
}

} // namespace morat
