// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ServerAddress.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class ServerAddressTest final : public QObject {
    Q_OBJECT

private slots:
    void tellsAnAddressFromAPath() {
        QVERIFY(isServerAddress(u"postgresql://lan@toa-soan/kho"_s));
        QVERIFY(isServerAddress(u"postgres://toa-soan/kho"_s));
        QVERIFY(!isServerAddress(u"/home/lan/reviews.sqlite"_s));
        QVERIFY(!isServerAddress(u"C:/postgresql/reviews.sqlite"_s));
    }

    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("database");
        QTest::newRow("đủ") << u"postgresql://lan@toa-soan.vn:6432/kho?sslrootcert=/a/b.crt"_s
                            << u"toa-soan.vn"_s << 6432 << u"lan"_s << u"kho"_s;
        QTest::newRow("ít nhất") << u"postgresql:///kho"_s << u""_s << 5432 << u""_s << u"kho"_s;
        QTest::newRow("ổ cắm") << u"postgresql://lan@/kho?host=/run/postgresql&port=5433"_s
                               << u"/run/postgresql"_s << 5433 << u"lan"_s << u"kho"_s;
        QTest::newRow("IPv6") << u"postgresql://lan@[::1]/kho"_s << u"::1"_s << 5432 << u"lan"_s
                              << u"kho"_s;
        QTest::newRow("tên có dấu") << u"postgresql://th%C3%BA%20y@h/kho%20b%C3%A1o"_s << u"h"_s
                                    << 5432 << u"thú y"_s << u"kho báo"_s;
    }
    void reads() {
        QFETCH(QString, text);
        const auto address = serverAddressFrom(text);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message));
        QTEST(address->host, "host");
        QTEST(address->port, "port");
        QTEST(address->user, "user");
        QTEST(address->database, "database");
        const auto again = serverAddressFrom(address->text());
        QVERIFY2(again, qPrintable(address->text()));
        QCOMPARE(*again, *address);
    }

    /// The file of a certificate as a person has it.
    void namesACertificate_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("named");
        QTest::newRow("Linux") << u"/home/lan/tòa soạn.crt"_s << u"/home/lan/tòa soạn.crt"_s;
        QTest::newRow("Windows") << u"C:/Tòa soạn/máy chủ.crt"_s << u"C:/Tòa soạn/máy chủ.crt"_s;
        QTest::newRow("Windows viết")
            << u"C:\\Tòa soạn\\máy chủ.crt"_s << u"C:/Tòa soạn/máy chủ.crt"_s;
        QTest::newRow("thư mục chung")
            << u"\\\\may-chu\\chung\\a.crt"_s << u"//may-chu/chung/a.crt"_s;
        QTest::newRow("đã mã hóa")
            << u"C:/T%C3%B2a%20so%E1%BA%A1n/a.crt"_s << u"C:/Tòa soạn/a.crt"_s;
    }
    void namesACertificate() {
        QFETCH(QString, file);
        const auto address = serverAddressFrom(u"postgresql://lan@h/kho?sslrootcert="_s + file);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message));
        QTEST(address->wishes.value(u"sslrootcert"_s), "named");
        QCOMPARE(*serverAddressFrom(address->text()), *address);
    }

    /// No password is repeated, none is taken; nothing of libpq's that would read other files.
    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("mật khẩu") << u"postgresql://lan:bi-mat@h/kho"_s;
        QTest::newRow("không có kho") << u"postgresql://lan@h"_s;
        QTest::newRow("hai kho") << u"postgresql://lan@h/kho/khac"_s;
        QTest::newRow("từ lạ") << u"postgresql://lan@h/kho?service=bi-mat"_s;
        QTest::newRow("mật khẩu trong từ") << u"postgresql://lan@h/kho?password=bi-mat"_s;
        QTest::newRow("chương trình") << u"postgresql://lan@h/kho?options=-cbi-mat"_s;
        QTest::newRow("sslmode lạ") << u"postgresql://lan@h/kho?sslmode=bi-mat-nua"_s;
        QTest::newRow("cổng") << u"postgresql:///kho?port=70000"_s;
        QTest::newRow("không phải địa chỉ") << u"postgresql://[bi-mat/kho"_s;
    }
    void refuses() {
        QFETCH(QString, text);
        const auto address = serverAddressFrom(text);
        QVERIFY(!address);
        QVERIFY(!address.error().message.isEmpty());
        QVERIFY(text.contains(u"nua") || !address.error().message.contains(u"bi-mat"));
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "ServerAddressTest.moc"
