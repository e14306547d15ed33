/**
 * The red-packet example of the it120 help page, word for word: a bare template in the claim flow's shape. Its appId and callback
 * address are the example's own until it is fitted to an app.
 */
export const redPacketContent = String.raw`{
  "evoucherInfo": {
    "title": "福利领取200元购物红包",
    "type": "marketVoucher",
    "product": "free",
    "startDate": "$activeTime$",
    "endDate": "$expireTime$",
    "operation": [
      {
        "format": "url",
        "message": "alipays://platformapi/startapp?appId=2021004100636465&page=pages/index/index",
        "altText": "立即使用"
      }
    ],
    "einfo": {
      "logoText": "200元购物红包",
      "secondLogoText": "红包仅限在本页购买部分实物商品使用",
      "auxiliaryFields": [],
      "backFields": [
        {
          "label": "使用须知",
          "value": "使用说明:\n\n1.红包仅限于在本页面购买部分实物商品使用;\n2.红包仅可用于抵扣商品货款金额(不包含税费以及运费);\n3.红包仅限于单件商品的付款;\n4.红包核销时间:48小时内;\n5.红包核销范围:可核销于标有“秒杀”字样的商品;\n6.红包不可叠加使用;\n7.红包不得提现,不得转赠他人,不得为他人付款;\n8.每个商品限用1个红包,在提交订单进行付款时,系统会自动核销红包;\n9.购物红包由本小程序发放,如有疑问请联系客服。",
          "type": "text"
        }
      ],
      "customFields": [],
      "useLimitDesc": "",
      "brandName": "购物红包",
      "originPrice": "",
      "banner": {
        "bannerImg": "",
        "url": ""
      },
      "passImg": "",
      "passImgRatio": "2.79"
    }
  },
  "platform": {
    "channelID": "2021004100636465"
  },
  "style": {
    "backgroundColor": "RGB(16,142,233)"
  },
  "fileInfo": {
    "formatVersion": "4",
    "canShare": true,
    "canBuy": false,
    "canPresent": false,
    "serialNumber": "$serialNumber$"
  },
  "source": "alipassprod",
  "merchant": {
    "mname": "购物红包",
    "mcallbackUrl": "https://api.it120.cc/alicps/alipayPass/b"
  }
}`;
