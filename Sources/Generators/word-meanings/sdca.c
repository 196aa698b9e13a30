// Softmax regression by dual coordinate ascent, as in SoftmaxTrainer.swift.
#include <math.h>
#include <stdlib.h>
#include <string.h>
static void softmax(const float*s,float*p,int K){float b=s[0];for(int k=1;k<K;k++)if(s[k]>b)b=s[k];float t=0;for(int k=0;k<K;k++){p[k]=expf(s[k]-b);t+=p[k];}t=1/t;for(int k=0;k<K;k++)p[k]*=t;}
static float rest(const float*sc,const float*d,const float*al,float cur,float step,float*m,float*t,int K){for(int k=0;k<K;k++)m[k]=sc[k]-d[k]*cur*step;softmax(m,t,K);float r=0;for(int k=0;k<K;k++)r+=d[k]*(t[k]-al[k]-d[k]*step);return r;}
// W: features*K zeroed, alpha: n*K initialised to one-hot
void fit(int n,int K,const long*starts,const int*idx,const float*val,const int*y,float cost,int epochs,float tol,float*W,float*alpha){
 float*sc=malloc(5*K*sizeof(float)),*p=sc+K,*d=p+K,*m=d+K,*t=m+K;int*ord=malloc(n*sizeof(int));int*act=malloc(K*sizeof(int));
 for(int i=0;i<n;i++){ord[i]=i;}
 unsigned long long r=88172645463325252ULL;
 for(int e=0;e<epochs;e++){
  for(int i=n-1;i>0;i--){r^=r<<13;r^=r>>7;r^=r<<17;int j=r%(i+1);int q=ord[i];ord[i]=ord[j];ord[j]=q;}
  double moved=0;
  for(int o=0;o<n;o++){int i=ord[o];long a=starts[i],b=starts[i+1];float sq=0;
   for(int k=0;k<K;k++)sc[k]=0;
   for(long q=a;q<b;q++){const float*w=W+(long)idx[q]*K;float v=val[q];sq+=v*v;for(int k=0;k<K;k++)sc[k]+=w[k]*v;}
   float cur=cost*sq;if(cur<=0)continue;float*al=alpha+(long)i*K;
   softmax(sc,p,K);float len=0,dist=0;for(int k=0;k<K;k++){d[k]=p[k]-al[k];len+=d[k]*d[k];dist+=fabsf(d[k]);}
   moved+=dist;if(dist<=1e-3f)continue;
   float lo=0,hi=1,lr=len,hr=rest(sc,d,al,cur,1,m,t,K),step=1;
   if(hr<0){int wh=1;step=-1;for(int it=0;it<8;it++){float s=lo+(hi-lo)*lr/(lr-hr);float l=rest(sc,d,al,cur,s,m,t,K);if(!(fabsf(l)>0.1f*len)){step=s;break;}if(l<0){hi=s;hr=l;if(wh)lr/=2;}else{lo=s;lr=l;if(!wh)hr/=2;}wh=l<0;}if(step<0)step=lo;}
   int na=0;for(int k=0;k<K;k++){if(fabsf(d[k])>1e-5f){act[na++]=k;}al[k]+=d[k]*step;d[k]*=step*cost;}
   if(na*3<K){for(long q=a;q<b;q++){float*w=W+(long)idx[q]*K;float v=val[q];for(int z=0;z<na;z++)w[act[z]]-=d[act[z]]*v;}}
   else for(long q=a;q<b;q++){float*w=W+(long)idx[q]*K;float v=val[q];for(int k=0;k<K;k++)w[k]-=d[k]*v;}
  }
  if(moved<tol*n)break;
 }
 free(sc);free(ord);free(act);}
