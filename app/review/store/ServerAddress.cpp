// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ServerAddress.h"

#include "data/DataFolder.h"
#include "data/PrivateFile.h"
#include "review/store/Store.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

#include <tuple>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int usualPort = 5432;

bool isSslMode(const QString &mode) {
    return QStringList{u"disable"_s, u"allow"_s,     u"prefer"_s,
                       u"require"_s, u"verify-ca"_s, u"verify-full"_s}
        .contains(mode);
}

/// What an address may ask of libpq. Nothing that would run a program, read another file of
/// settings or lead elsewhere.
bool isWish(const QString &word) {
    return QStringList{u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s, u"passfile"_s}
        .contains(word);
}

} // namespace

QString ServerAddress::text() const {
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setUserName(user);
    QUrlQuery query;
    if (isLocalSocket()) {
        if (!host.isEmpty())
            query.addQueryItem(u"host"_s, host);
        if (port != usualPort)
            query.addQueryItem(u"port"_s, QString::number(port));
        url.setHost(u""_s);
    } else {
        url.setHost(host);
        if (port != usualPort)
            url.setPort(port);
    }
    url.setPath(u'/' + database);
    for (auto wish = wishes.cbegin(); wish != wishes.cend(); ++wish)
        query.addQueryItem(wish.key(), wish.value());
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString ServerAddress::filesHere() const {
    const QString folder = userFolder() + u"/shared"_s;
    // Where it cannot be made, writing a journal says why.
    std::ignore = makePrivateFolder(folder);
    const QString place = host + u':' + QString::number(port) + u'/' + database + u'?' + user;
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    return folder + u"/reviews-"_s + QString::fromLatin1(hash.toHex().left(16));
}

bool isServerAddress(const QString &text) {
    return text.startsWith(u"postgresql://"_s) || text.startsWith(u"postgres://"_s);
}

Result<ServerAddress> serverAddressFrom(const QString &text) {
    const auto refuse = [](const QString &reason) {
        // The address itself is not repeated: it may hold a password.
        return failure(
            Store::tr("The address of the shared review database cannot be used: %1").arg(reason));
    };
    // A certificate's path, as Windows shows it, is put in as it is.
    const QString typed = QString(text).replace(u'\\', u'/').replace(u' ', "%20"_L1);
    const QUrl url(typed, QUrl::StrictMode);
    if (!isServerAddress(text) || !url.isValid())
        return refuse(Store::tr("it is not of the form postgresql://user@host/database."));
    if (!url.password().isEmpty())
        return refuse(
            Store::tr("a password must not stand in it, where others can read it. Put it "
                      "into the password file of PostgreSQL (pgpass) or into PGPASSWORD."));
    ServerAddress address{.host = url.host(),
                          .port = url.port(usualPort),
                          .database = url.path().mid(1),
                          .user = url.userName(),
                          .wishes = {}};
    for (const auto &[word, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (word == u"host" && address.host.isEmpty() && value.startsWith(u'/')) {
            address.host = value;
        } else if (word == u"port" && url.port() < 0) {
            address.port = value.toInt();
        } else if (isWish(word)) {
            address.wishes.insert(word, value);
        } else {
            return refuse(Store::tr("“%1” is not known.").arg(word.left(40)));
        }
    }
    if (address.database.isEmpty() || address.database.contains(u'/'))
        return refuse(Store::tr("it names no database."));
    if (address.port < 1 || address.port > 0xFFFF)
        return refuse(Store::tr("its port is none."));
    if (!isSslMode(address.wishes.value(u"sslmode"_s, u"verify-full"_s)))
        return refuse(Store::tr("“%1” is no sslmode.").arg(address.wishes.value(u"sslmode"_s)));
    return address;
}

} // namespace morat
