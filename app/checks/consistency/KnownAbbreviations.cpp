// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/consistency/KnownAbbreviations.h"

#include "text/Tokenizer.h"

#include <QFile>
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(path + u": không mở được ("_s + file.errorString() + u")"_s);
    auto known = std::make_shared<KnownAbbreviations>();
    qsizetype line = 0;
    for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++line;
        if (row.trimmed().isEmpty() || row.startsWith(u'#'))
            continue;
        const QStringList cells = row.trimmed().split(u'\t');
        const QString name = cells.size() == 2 ? foldedWords(cells[1]) : QString();
        if (cells.first().isEmpty() || !name.contains(u' '))
            return failure(
                u"%1:%2: phải là chữ tắt, dấu tab, tên có hai tiếng trở lên"_s.arg(path).arg(line));
        if (known->m_names.contains(cells[0]) || known->m_letters.contains(name))
            return failure(
                u"%1:%2: “%3” đã có ở dòng trên"_s.arg(path).arg(line).arg(cells.join(u' ')));
        known->m_names.insert(cells[0], cells[1]);
        known->m_letters.insert(name, cells[0]);
    }
    if (known->m_names.isEmpty())
        return failure(path + u": không có chữ tắt nào"_s);
    return std::shared_ptr<const KnownAbbreviations>(std::move(known));
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
