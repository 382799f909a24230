// SPDX-License-Identifier: GPL-3.0-or-later
// Who may ask: programs on this computer, and pages of the origins that were allowed.
#include "serve/protocol/Access.h"

#include <QTest>

using namespace morat;

namespace {

constexpr auto noHeader = nullptr;

QByteArray headerOf(const QList<QPair<QByteArray, QByteArray>> &headers, const QByteArray &name) {
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class AccessTest final : public QObject {
    Q_OBJECT

private slots:
    void admits_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("fetchSite");
        QTest::addColumn<bool>("isAdmitted");
        const QByteArray none(noHeader);
        QTest::newRow("chương trình") << QByteArray("localhost:8081") << none << none << true;
        QTest::newRow("địa chỉ") << QByteArray("127.0.0.1:8081") << none << none << true;
        QTest::newRow("IPv6") << QByteArray("[::1]:8081") << none << none << true;
        QTest::newRow("chữ hoa") << QByteArray("LocalHost:8081") << none << none << true;
        QTest::newRow("tên đã khai") << QByteArray("may-chu:8081") << none << none << true;
        QTest::newRow("DNS rebinding") << QByteArray("xau.example:8081") << none << none << false;
        QTest::newRow("tên giả số") << QByteArray("127.0.0.1.xau.example") << none << none << false;
        QTest::newRow("không có Host") << none << none << none << false;
        QTest::newRow("trang lạ") << QByteArray("127.0.0.1:8081")
                                  << QByteArray("https://xau.example") << none << false;
        QTest::newRow("trang được phép")
            << QByteArray("127.0.0.1:8081") << QByteArray("https://cms.example")
            << QByteArray("cross-site") << true;
        QTest::newRow("trang được phép, qua tên lạ")
            << QByteArray("xau.example") << QByteArray("https://cms.example") << none << false;
        QTest::newRow("tên đầu giống")
            << QByteArray("127.0.0.1") << QByteArray("https://cms.example.xau.example") << none
            << false;
        QTest::newRow("nguồn null")
            << QByteArray("127.0.0.1") << QByteArray("null") << none << false;
        QTest::newRow("nguồn rỗng") << QByteArray("127.0.0.1") << QByteArray("") << none << false;
        QTest::newRow("cùng máy, cổng khác")
            << QByteArray("127.0.0.1:8081") << QByteArray("http://127.0.0.1:3000") << none << false;
        QTest::newRow("thẻ script của trang lạ")
            << QByteArray("127.0.0.1") << none << QByteArray("cross-site") << false;
        QTest::newRow("trang cùng miền, cổng khác")
            << QByteArray("127.0.0.1") << none << QByteArray("same-site") << false;
        QTest::newRow("gõ vào thanh địa chỉ")
            << QByteArray("127.0.0.1") << none << QByteArray("none") << true;
    }
    void admits() {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, fetchSite);
        QFETCH(bool, isAdmitted);
        HttpRequest request;
        request.host = host;
        request.origin = origin;
        request.fetchSite = fetchSite;
        const Access access{.hosts = {"may-chu"}, .origins = {"https://cms.example"}};
        QCOMPARE(!refusal(request, access).has_value(), isAdmitted);
    }

    void handsTheAnswerToAllowedPagesOnly() {
        HttpRequest request;
        request.method = "OPTIONS";
        request.origin = "https://cms.example";
        const Access access{.hosts = {}, .origins = {"https://cms.example"}};
        const auto allowed = originHeaders(request, access);
        QCOMPARE(headerOf(allowed, "Access-Control-Allow-Origin"),
                 QByteArray("https://cms.example"));
        QVERIFY(headerOf(allowed, "Access-Control-Allow-Methods").contains("POST"));
        request.origin = "https://xau.example";
        for (const auto &[name, value] : originHeaders(request, access))
            QVERIFY2(!name.startsWith("Access-Control"), value.constData());
        QCOMPARE(headerOf(originHeaders(request, access), "X-Content-Type-Options"),
                 QByteArray("nosniff"));
    }

    void allowsAllWhereAllAreAllowed() {
        HttpRequest request;
        request.host = "localhost";
        request.origin = "moz-extension://0b1c";
        QVERIFY(!refusal(request, {.hosts = {}, .origins = {"*"}}));
        QVERIFY(refusal(request, {}));
    }
};

QTEST_APPLESS_MAIN(AccessTest)
#include "AccessTest.moc"
