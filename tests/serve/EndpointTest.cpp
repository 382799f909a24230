// SPDX-License-Identifier: GPL-3.0-or-later
// LanguageTool's protocol: what clients ask, and what they read of the answers.
#include "FakeService.h"
#include "serve/protocol/CheckRequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace morat;
using namespace Qt::StringLiterals;

class EndpointTest final : public QObject {
    Q_OBJECT

    FakeService m_service;

    [[nodiscard]] HttpResponse answer(HttpRequest request) {
        request.host = "localhost:8081";
        return Endpoint({}, FakeService::rules(), m_service).answer(request);
    }
    [[nodiscard]] HttpResponse post(const QByteArray &path, const QByteArray &body,
                                    const QByteArray &type = "application/x-www-form-urlencoded") {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = body;
        request.contentType = type;
        return answer(request);
    }
    [[nodiscard]] HttpResponse get(const QByteArray &path, const QByteArray &query = {}) {
        HttpRequest request;
        request.path = path;
        request.query = query;
        return answer(request);
    }
    static QJsonObject objectOf(const HttpResponse &response) {
        return QJsonDocument::fromJson(response.body).object();
    }
    static QJsonArray matchesOf(const HttpResponse &response) {
        return objectOf(response).value(u"matches"_s).toArray();
    }
    static QByteArray encoded(const QString &text) { return QUrl::toPercentEncoding(text); }

private slots:
    void init() {
        m_service.before = [] { return std::nullopt; };
    }

    void saysAllThatClientsRead() {
        const QString text = u"Xã họp. Nêu chủ chương mới."_s;
        const HttpResponse response = post("/v2/check", "language=vi-VN&text=" + encoded(text));
        QCOMPARE(response.status, 200);
        QVERIFY(response.contentType.startsWith("application/json"));
        const QJsonObject object = objectOf(response);
        QCOMPARE(object.value(u"software"_s)[u"apiVersion"_s].toInt(), 1);
        QCOMPARE(object.value(u"software"_s)[u"name"_s].toString(), u"Mo-rát"_s);
        QCOMPARE(object.value(u"warnings"_s)[u"incompleteResults"_s].toBool(true), false);
        QCOMPARE(object.value(u"language"_s)[u"code"_s].toString(), u"vi-VN"_s);
        QCOMPARE(object.value(u"language"_s)[u"detectedLanguage"_s][u"code"_s].toString(),
                 u"vi-VN"_s);
        QCOMPARE(object.value(u"sentenceRanges"_s).toArray(),
                 (QJsonArray{QJsonArray{0, 7}, QJsonArray{8, 27}}));
        const QJsonArray matches = object.value(u"matches"_s).toArray();
        QCOMPARE(matches.size(), 1);
        const QJsonObject match = matches.at(0).toObject();
        QCOMPARE(match.value(u"offset"_s).toInt(), 12);
        QCOMPARE(match.value(u"length"_s).toInt(), 10);
        QCOMPARE(match.value(u"message"_s).toString(), u"Viết lẫn ch/tr."_s);
        QCOMPARE(match.value(u"shortMessage"_s).toString(), u"Từ ghép sai"_s);
        QCOMPARE(match.value(u"sentence"_s).toString(), u"Nêu chủ chương mới."_s);
        QCOMPARE(match.value(u"context"_s)[u"text"_s].toString(), text);
        QCOMPARE(match.value(u"context"_s)[u"offset"_s].toInt(), 12);
        QCOMPARE(match.value(u"context"_s)[u"length"_s].toInt(), 10);
        QCOMPARE(match.value(u"replacements"_s)[0][u"value"_s].toString(), u"chủ trương"_s);
        QCOMPARE(match.value(u"type"_s)[u"typeName"_s].toString(), u"Other"_s);
        QCOMPARE(match.value(u"contextForSureMatch"_s).toInt(-1), 0);
        QCOMPARE(match.value(u"level"_s).toString(), u"error"_s);
        const QJsonObject rule = match.value(u"rule"_s).toObject();
        QCOMPARE(rule.value(u"id"_s).toString(), u"spelling.phrase"_s);
        QCOMPARE(rule.value(u"description"_s).toString(), u"Hai âm tiết đúng, ghép sai."_s);
        QCOMPARE(rule.value(u"issueType"_s).toString(), u"misspelling"_s);
        QCOMPARE(rule.value(u"category"_s)[u"id"_s].toString(), u"TYPOS"_s);
        QVERIFY(!rule.value(u"category"_s)[u"name"_s].toString().isEmpty());
    }

    void readsTheSameHoweverItIsSent_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        const QByteArray text = encoded(u"Nêu chủ chương"_s);
        const QByteArray form = "application/x-www-form-urlencoded; charset=UTF-8";
        const QByteArray json = "application/json";
        QTest::newRow("GET") << QByteArray("language=vi&text=" + text) << QByteArray()
                             << QByteArray();
        QTest::newRow("biểu mẫu") << QByteArray() << QByteArray("text=" + text + "&language=auto")
                                  << form;
        QTest::newRow("biểu mẫu thô")
            << QByteArray() << QByteArray("text=Nêu chủ chương&language=vi-VN") << form;
        QTest::newRow("không nói kiểu")
            << QByteArray() << QByteArray("text=" + text + "&language=vi") << QByteArray();
        QTest::newRow("địa chỉ và thân")
            << QByteArray("language=vi_VN") << QByteArray("text=" + text) << form;
        QTest::newRow("JSON") << QByteArray()
                              << QByteArray(R"({"text":"Nêu chủ chương","language":"vi"})") << json;
        QTest::newRow("data") << QByteArray()
                              << QByteArray(
                                     "language=vi&data=" +
                                     encoded(u"{\"annotation\":[{\"text\":\"Nêu chủ chương\"}]}"_s))
                              << form;
        QTest::newRow("data có text")
            << QByteArray()
            << QByteArray("language=vi&data=" + encoded(u"{\"text\":\"Nêu chủ chương\"}"_s))
            << form;
        QTest::newRow("data trong JSON")
            << QByteArray()
            << QByteArray(R"({"language":"vi","data":{"annotation":[{"text":"Nêu chủ chương"}]}})")
            << json;
    }
    void readsTheSameHoweverItIsSent() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        HttpRequest request;
        request.method = body.isEmpty() ? "GET" : "POST";
        request.path = "/v2/check";
        request.query = query;
        request.body = body;
        request.contentType = type;
        const HttpResponse response = answer(request);
        QCOMPARE(response.status, 200);
        const QJsonArray matches = matchesOf(response);
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.at(0)[u"offset"_s].toInt(), 4);
        QCOMPARE(matches.at(0)[u"length"_s].toInt(), 10);
    }

    void countsAsTheClientDoes_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("cặp thay thế") << u"😀😀 nêu chủ chương 😀"_s;
        QTest::newRow("dấu tổ hợp")
            << u"Tỉnh nêu chủ chương mới"_s.normalized(QString::NormalizationForm_D);
        QTest::newRow("CRLF") << u"Một\r\n\r\nHai: chủ chương\r\n"_s;
        QTest::newRow("CR") << u"Một\rHai: chủ chương\r"_s;
        QTest::newRow("dấu ngắt đoạn") << u"Một\u2029Hai: chủ chương"_s;
        QTest::newRow("BOM") << u"\uFEFFnêu chủ chương"_s;
        QTest::newRow("NUL và ký tự điều khiển") << u"a\u0001b\u0000c chủ chương"_s;
        QTest::newRow("ký tự nhúng") << u"\uFFFC chủ chương"_s;
        QTest::newRow("dấu chồng") << u"a\u0301\u0302\u0303\u0304 chủ chương"_s;
    }
    void countsAsTheClientDoes() {
        QFETCH(QString, text);
        for (const bool asJson : {false, true}) {
            const HttpResponse response =
                asJson
                    ? post("/v2/check",
                           QJsonDocument(QJsonObject{{u"text"_s, text}, {u"language"_s, u"vi"_s}})
                               .toJson(),
                           "application/json")
                    : post("/v2/check", "language=vi&text=" + encoded(text));
            QCOMPARE(response.status, 200);
            const QJsonArray matches = matchesOf(response);
            QCOMPARE(matches.size(), 1);
            const QString marked =
                text.mid(matches.at(0)[u"offset"_s].toInt(), matches.at(0)[u"length"_s].toInt());
            QCOMPARE(marked.normalized(QString::NormalizationForm_C), u"chủ chương"_s);
            // What is put in is written the way the text is.
            const QString value = matches.at(0)[u"replacements"_s][0][u"value"_s].toString();
            const bool isDecomposed = marked != u"chủ chương"_s;
            QCOMPARE(value,
                     u"chủ trương"_s.normalized(isDecomposed ? QString::NormalizationForm_D
                                                             : QString::NormalizationForm_C));
        }
    }

    void marksALetterWhereSomethingIsMissing() {
        const QJsonArray matches =
            matchesOf(post("/v2/check", "language=vi&text=" + encoded(u"Gì?"_s)));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.at(0)[u"offset"_s].toInt(), 1);
        QCOMPARE(matches.at(0)[u"length"_s].toInt(), 1);
        QCOMPARE(matches.at(0)[u"replacements"_s][0][u"value"_s].toString(), u"ì "_s);
        const QJsonArray first =
            matchesOf(post("/v2/check", "language=vi&text=" + encoded(u"?"_s)));
        QCOMPARE(first.at(0)[u"length"_s].toInt(), 1);
        QCOMPARE(first.at(0)[u"replacements"_s][0][u"value"_s].toString(), u" ?"_s);
    }

    void offersNothingForAnotherPlace() {
        // Where the quotation may close is not where it opens, and to delete it is no first answer.
        const QJsonArray matches =
            matchesOf(post("/v2/check", "language=vi&text=" + encoded(u"Nói: “Việc này."_s)));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.at(0)[u"replacements"_s].toArray(), QJsonArray());
    }

    void findsWhatIsWanted_data() {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QStringList>("rules");
        const QString phrase = u"spelling.phrase"_s;
        const QString space = u"typography.space"_s;
        const QString vague = u"style.vague"_s;
        QTest::newRow("như thường") << QByteArray() << QStringList{phrase, space};
        QTest::newRow("kỹ hơn") << QByteArray("&level=picky") << QStringList{phrase, vague, space};
        QTest::newRow("tắt luật") << QByteArray("&disabledRules=x,%20spelling.phrase")
                                  << QStringList{space};
        QTest::newRow("tắt loại của ta")
            << QByteArray("&disabledCategories=spelling") << QStringList{space};
        QTest::newRow("tắt loại của LanguageTool")
            << QByteArray("&disabledCategories=STYLE") << QStringList{phrase};
        QTest::newRow("tắt loại con của ta")
            << QByteArray("&disabledCategories=spelling.phrase") << QStringList{space};
        QTest::newRow("không loại nào tên thế")
            << QByteArray("&disabledCategories=spell,spelling.,spelling.phrase.x,phrase")
            << QStringList{phrase, space};
        QTest::newRow("bật một gợi ý")
            << QByteArray("&enabledRules=style.vague") << QStringList{phrase, vague, space};
        QTest::newRow("chỉ một luật")
            << QByteArray("&enabledRules=style.vague&enabledOnly=true") << QStringList{vague};
        QTest::newRow("chỉ một loại")
            << QByteArray("&enabledCategories=TYPOS&enabledOnly=true") << QStringList{phrase};
    }
    void findsWhatIsWanted() {
        QFETCH(QByteArray, wanted);
        QFETCH(QStringList, rules);
        QStringList found;
        for (const auto &match : matchesOf(post(
                 "/v2/check", "language=vi&text=" + encoded(u"chủ chương khoảng 5?"_s) + wanted)))
            found.append(match[u"rule"_s][u"id"_s].toString());
        QCOMPARE(found, rules);
    }

    /// A client may name as many rules as a body holds. If each finding looked through them, this
    /// would not end before Qt Test ends it.
    void looksRulesUp() {
        RuleFilter filter;
        for (int i = 0; i < 500'000; ++i) {
            filter.disabledRules.insert(u"rule.%1"_s.arg(i));
            filter.disabledCategories.insert(u"category.%1"_s.arg(i));
        }
        Finding finding{
            .rule = u"spelling.phrase"_s, .category = u"spelling.phrase"_s, .level = Level::Error};
        int wanted = 0;
        for (int i = 0; i < 500'000; ++i)
            wanted += filter.wants(finding) ? 1 : 0;
        QCOMPARE(wanted, 500'000);
        finding.rule = u"rule.499999"_s;
        QVERIFY(!filter.wants(finding));
        finding = {.rule = u"x"_s, .category = u"category.7.x"_s, .level = Level::Error};
        QVERIFY(!filter.wants(finding));
    }

    void refusesWhatItCannotRead_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray form = "application/x-www-form-urlencoded";
        const QByteArray json = "application/json";
        QTest::newRow("không có chữ") << QByteArray("language=vi") << form << QByteArray("'text'");
        QTest::newRow("không có ngôn ngữ")
            << QByteArray("text=a") << form << QByteArray("'language'");
        QTest::newRow("tiếng khác") << QByteArray("text=a&language=en-US") << form
                                    << QByteArray("'en-US' is not a language code");
        QTest::newRow("cả hai") << QByteArray("text=a&data=%7B%7D&language=vi") << form
                                << QByteArray("not both");
        QTest::newRow("mức lạ") << QByteArray("text=a&language=vi&level=max") << form
                                << QByteArray("'level'");
        QTest::newRow("chỉ bật mà không bật gì")
            << QByteArray("text=a&language=vi&enabledOnly=true") << form
            << QByteArray("enabledOnly");
        QTest::newRow("JSON hỏng") << QByteArray("{\"text\":") << json << QByteArray("no JSON");
        QTest::newRow("JSON là mảng") << QByteArray("[]") << json << QByteArray("no JSON");
        QTest::newRow("JSON quá sâu") << QByteArray(100000, '[') << json << QByteArray("no JSON");
        QTest::newRow("data hỏng")
            << QByteArray("data=x&language=vi") << form << QByteArray("'data'");
        QTest::newRow("chú thích hỏng")
            << QByteArray(R"({"data":{"annotation":[{}]},"language":"vi"})") << json
            << QByteArray("annotation");
        QTest::newRow("kiểu lạ") << QByteArray("<a/>") << QByteArray("application/xml")
                                 << QByteArray("neither");
    }
    void refusesWhatItCannotRead() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, reason);
        const HttpResponse response = post("/v2/check", body, type);
        QCOMPARE(response.status, 400);
        QVERIFY(response.contentType.startsWith("text/plain"));
        QVERIFY2(response.body.startsWith("Error: ") && response.body.contains(reason),
                 response.body.constData());
    }

    void checksNothingAtAll() {
        for (const char *const text : {"", "%0A", "%0A%0A%0A", "+"})
            QCOMPARE(post("/v2/check", QByteArray("language=vi&text=") + text).status, 200);
    }

    void refusesWhatIsTooLong() {
        QCOMPARE(post("/v2/check", "language=vi&text=" + QByteArray(maxBodyBytes, 'a')).status,
                 413);
    }

    void saysThatItIsBusyOrSlow() {
        m_service.before = [] { return CheckFailure::Busy; };
        const HttpResponse busy = post("/v2/check", "language=vi&text=a");
        QCOMPARE(busy.status, 503);
        QVERIFY(busy.headers.contains(QPair<QByteArray, QByteArray>("Retry-After", "1")));
        m_service.before = [] { return CheckFailure::TooLong; };
        QCOMPARE(post("/v2/check", "language=vi&text=a").status, 500);
    }

    void keepsWords() {
        QCOMPARE(objectOf(post("/v2/words/add", "word=Ch%E1%BB%A7+ch%C6%B0%C6%A1ng"))
                     .value(u"added"_s)
                     .toBool(),
                 true);
        QCOMPARE(
            matchesOf(post("/v2/check", "language=vi&text=" + encoded(u"chủ chương"_s))).size(), 0);
        QCOMPARE(objectOf(get("/v2/words")).value(u"words"_s).toArray().at(0).toString(),
                 u"chủ chương"_s);
        QCOMPARE(objectOf(post("/v2/words/add", "word=chủ chương")).value(u"added"_s).toBool(),
                 false);
        QCOMPARE(objectOf(post("/v2/words/delete", "word=chủ chương")).value(u"deleted"_s).toBool(),
                 true);
        QCOMPARE(
            matchesOf(post("/v2/check", "language=vi&text=" + encoded(u"chủ chương"_s))).size(), 1);
        // However it is written, it is one word.
        QVERIFY(objectOf(post("/v2/words/add", "word=Hoà  Bình")).value(u"added"_s).toBool());
        QVERIFY(!objectOf(post("/v2/words/add", "word=hòa bình")).value(u"added"_s).toBool());
        QCOMPARE(post("/v2/words/add", "word=").status, 400);
        QCOMPARE(post("/v2/words/add", "word=a%0Ab").status, 400);
        QCOMPARE(post("/v2/words/add", "word=" + QByteArray(101, 'a')).status, 400);
        QCOMPARE(get("/v2/words/add", "word=a").status, 405);
        m_service.canKeepWords = false;
        QCOMPARE(post("/v2/words/add", "word=moi").status, 500);
        m_service.canKeepWords = true;
    }

    void saysWhatItIs() {
        const QJsonArray languages = QJsonDocument::fromJson(get("/v2/languages").body).array();
        QCOMPARE(languages.size(), 2);
        QCOMPARE(languages.at(1)[u"longCode"_s].toString(), u"vi-VN"_s);
        QCOMPARE(objectOf(get("/v2/info")).value(u"software"_s)[u"name"_s].toString(), u"Mo-rát"_s);
        QCOMPARE(get("/v2/healthcheck").body, QByteArray("OK"));
        QCOMPARE(get("/v2/maxtextlength").body, QByteArray("20971520"));
        QCOMPARE(get("/v2/x").status, 404);
        QCOMPARE(post("/v2/info", "").status, 404);
        HttpRequest request;
        request.method = "DELETE";
        request.path = "/v2/check";
        QCOMPARE(answer(request).status, 405);
    }

    void tellsAForeignPageNothing() {
        HttpRequest request;
        request.path = "/v2/info";
        request.origin = "https://xau.example";
        const HttpResponse response = answer(request);
        QCOMPARE(response.status, 403);
        for (const auto &[name, value] : response.headers)
            QVERIFY2(!name.startsWith("Access-Control"), value.constData());
        // Also not in the answer to the question before the question.
        request.method = "OPTIONS";
        QCOMPARE(answer(request).status, 403);
    }

    void quotesNoMoreThanIsNear() {
        const QString text = QString(u"chủ chương "_s).repeated(2000);
        const HttpResponse response = post("/v2/check", "language=vi&text=" + encoded(text));
        QCOMPARE(matchesOf(response).size(), 2000);
        QVERIFY2(response.body.size() < 2000 * 4000,
                 QByteArray::number(response.body.size()).constData());
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "EndpointTest.moc"
