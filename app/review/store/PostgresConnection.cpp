// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/PostgresConnection.h"

#include "review/store/ServerFailure.h"
#include "review/store/Store.h"
#include "review/store/StoreStatements.h"
#include "review/store/WaitForAnswer.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSysInfo>
#include <QUuid>

#ifdef MORAT_STATIC_POSTGRES
#include <QtPlugin>
Q_IMPORT_PLUGIN(QPSQLDriverPlugin)
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int oldestServer = 130000;

/// A value as libpq reads it in a connection string.
QString quoted(QString value) {
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

/// What is asked of libpq: not to wait without end for a server that went away (seconds, but for
/// tcp_user_timeout), and to check its certificate.
QString wishesOf(const ServerAddress &address) {
    QMap<QString, QString> wishes{
        {u"connect_timeout"_s, u"5"_s},     {u"keepalives_idle"_s, u"5"_s},
        {u"keepalives_interval"_s, u"2"_s}, {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"8000"_s}, {u"application_name"_s, u"morat"_s}};
    if (!address.isLocalSocket())
        wishes.insert(u"sslmode"_s, u"verify-full"_s);
    wishes.insert(address.wishes);
    QStringList words;
    for (auto wish = wishes.cbegin(); wish != wishes.cend(); ++wish)
        words.append(wish.key() + u'=' + quoted(wish.value()));
    return words.join(u';');
}

tl::unexpected<Failure> notOpened(const QString &reason) {
    return failure(Store::tr("The shared review database cannot be opened: %1").arg(reason));
}

} // namespace

PostgresConnection::PostgresConnection(const ServerAddress &address, const QString &password)
    : m_address(address)
    , m_database(QSqlDatabase::addDatabase(
          u"QPSQL"_s, u"shared-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))) {
    m_database.setHostName(address.host);
    m_database.setPort(address.port);
    m_database.setDatabaseName(address.database);
    m_database.setUserName(address.user);
    m_database.setPassword(password); // empty: libpq looks where it has its own
    m_database.setConnectOptions(wishesOf(address));
}

PostgresConnection::~PostgresConnection() {
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<void> PostgresConnection::open() {
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return notOpened(Store::tr("this build of Mo-rát has no driver for PostgreSQL; on Debian "
                                   "it is the package libqt6sql6-psql."));
    if (AnswerWaits::areOverHere())
        return tl::make_unexpected(serverSilent(m_address));
    if (!m_database.open()) {
        m_said = m_database.lastError().databaseText().trimmed();
        return tl::make_unexpected(serverFailure(m_address, m_said));
    }
    const QList<std::pair<QString, QString>> settings{
        {u"search_path"_s, u"morat"_s},
        {u"synchronous_commit"_s, u"on"_s},
        {u"default_transaction_isolation"_s, u"read committed"_s},
        {u"lock_timeout"_s, u"5000"_s},
        {u"statement_timeout"_s, u"60000"_s},
        // A desk that went away in a transaction holds up the others no longer than that.
        {u"idle_in_transaction_session_timeout"_s, u"10000"_s},
        {u"morat.computer"_s, computerName()}};
    QStringList calls;
    QVariantList values;
    for (const auto &[name, value] : settings) {
        calls.append(u"set_config(?, ?, false)"_s);
        values += {name, value};
    }
    const WaitForAnswer waiting(m_database.driver());
    Result<QSqlQuery> set = runStatement(m_database,
                                         u"SELECT current_setting('server_version_num')::integer, "
                                         "current_setting('server_encoding'), "_s +
                                             calls.join(u", "_s),
                                         values);
    if (!set)
        return tl::make_unexpected(isAlive() ? set.error() : serverSilent(m_address));
    if (!set->next() || set->value(0).toInt() < oldestServer)
        return notOpened(Store::tr("the server is older than PostgreSQL 13."));
    if (set->value(1).toString() != u"UTF8")
        return notOpened(Store::tr("the database does not keep its texts in UTF-8."));
    return {};
}

QString computerName() {
    // Computers that were copied from one another have their names.
    static const QString name = [] {
        const QByteArray hash =
            QCryptographicHash::hash(QSysInfo::machineUniqueId(), QCryptographicHash::Sha256);
        return QString(QSysInfo::machineHostName() + u'-' +
                       QString::fromLatin1(hash.toHex().first(8)));
    }();
    return name;
}

} // namespace morat
