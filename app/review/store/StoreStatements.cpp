// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreStatements.h"

#include "review/store/ServerFailure.h"
#include "review/store/StoreProof.h"
#include "review/store/WaitForAnswer.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// A server's refusals that the desk meets while all is well with both, by SQLSTATE; SQLite's codes
/// are shorter.
QString knownRefusal(const QString &state) {
    const auto say = [](const char *words) { return QCoreApplication::translate("Store", words); };
    if (state == u"53100")
        return say(QT_TRANSLATE_NOOP("Store", "the server's disk is full."));
    if (state == u"55P03" || state == u"57014")
        return say(QT_TRANSLATE_NOOP("Store", "the server is busy with what others do."));
    if (state == u"40001" || state == u"40P01")
        return say(QT_TRANSLATE_NOOP("Store", "others wrote the same at the same moment."));
    if (state == u"42501")
        return say(QT_TRANSLATE_NOOP("Store", "the server does not let you do this."));
    return {};
}

/// Without what a server's library guesses below that, and how Qt's driver calls it.
QString firstLineOf(const QSqlError &error) {
    const QString said = error.databaseText().trimmed();
    return said.isEmpty() ? error.text() : said.section(u'\n', 0, 0).trimmed();
}

} // namespace

tl::unexpected<Failure> queryFailure(const QSqlError &error) {
    // Whoever runs statements on a connection of its own may meet it first.
    if (const std::optional<Failure> broken = brokenConnection(error.databaseText()))
        return tl::make_unexpected(*broken);
    const QString known = knownRefusal(error.nativeErrorCode());
    const QString reason = known.isEmpty() ? firstLineOf(error) : known;
    return failure(QCoreApplication::translate("Store",
                                               "The review database could not be read or written, "
                                               "and nothing was changed: %1")
                       .arg(reason));
}

QString notNull(const QString &text) {
    return text.isNull() ? u""_s : text;
}

QVariant asBound(const QVariant &value) {
    return value.typeId() == QMetaType::QString ? QVariant(notNull(value.toString())) : value;
}

StoreQuery::StoreQuery(QSqlQuery query, TextForm form)
    : StoreQuery(std::shared_ptr<QSqlQuery>(new QSqlQuery(std::move(query)),
                                            [](const QSqlQuery *read) {
                                                // A server is told that it may forget it.
                                                const WaitForAnswer waiting(read->driver());
                                                delete read;
                                            }),
                 form) {}

QString StoreQuery::text(int column) const {
    const QString stored = m_query->value(column).toString();
    return m_form == TextForm::Escaped ? unescapedText(stored) : stored;
}

Result<QSqlQuery> runStatement(const QSqlDatabase &database, const QString &statement,
                               const QVariantList &values) {
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return queryFailure(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(asBound(value));
    if (!query.exec())
        return queryFailure(query.lastError());
    return query;
}

Transaction::Transaction(const QSqlDatabase &database, Rows rows)
    : m_database(database)
    , m_rows(rows)
    , m_query(database) {
    m_open = m_query.exec(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction() {
    if (m_open)
        m_query.exec(u"ROLLBACK"_s);
}

Result<void> Transaction::begun() const {
    return m_open ? Result<void>{} : queryFailure(m_query.lastError());
}

Result<void> Transaction::commit() {
    if (m_rows == Rows::Proven) {
        if (Result<void> proven = proveRows(m_database); !proven)
            return proven;
    }
    if (!m_query.exec(u"COMMIT"_s))
        return queryFailure(m_query.lastError());
    m_open = false;
    return {};
}

} // namespace morat
